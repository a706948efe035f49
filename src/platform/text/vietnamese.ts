import { onlyCharacters } from './characters.ts'

/** Vietnamese text: repaired, folded, turned into addresses, sorted. Sources: Unicode NFC; TCVN 6909:2001. */

/** What nobody sees and nothing needs: emoji are joined by ZWJ, and scripts that write without spaces or join letters need such signs. */
const joining = '[\\p{sc=Khmer}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Myanmar}\\p{sc=Arabic}\\p{sc=Devanagari}]'
const emoji = '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F]'
const joiner = [
  `(?<!${joining})[\\u200B-\\u200C]|[\\u200B-\\u200C](?!${joining})`,
  `(?<!${joining}|${emoji})\\u200D|\\u200D(?!${joining}|\\p{Extended_Pictographic})`,
].join('|')
export const unneeded = new RegExp(`[\\u00AD\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]|${joiner}`, 'u')
const invisible = new RegExp(unneeded, 'gu')
const spaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g

/** No letter of any language has as many marks; ordering those of one letter takes as long as their number squared. */
const mostMarks = 30
const tooManyMarks = new RegExp(`(\\p{M}{${mostMarks}})\\p{M}+`, 'gu')
/** So few that their square is nothing. */
const short = 1000

/** NFC in a time that grows as the text does: of more than thirty marks in a row (Unicode's stream-safe text) the first thirty stay. */
export const nfc = (text: string): string => (text.length < short ? text : text.replace(tooManyMarks, '$1')).normalize('NFC')

/** What an editor meant: NFC, ordinary spaces, nothing invisible, the Icelandic Ð that old software wrote turned into Đ. */
export function repair(text: string): string {
  return nfc(onlyCharacters(text))
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(spaces, ' ')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ')
}

/** `repair`, on one line and without space at the ends. */
export const repairLine = (text: string): string => repair(text).replace(/\s+/g, ' ').trim()

/** Lower case without marks, letter by letter: the folded text of NFC has the same length, so places in one are places in the other. */
export function fold(text: string): string {
  const composed = nfc(text)
  let folded = ''
  for (let i = 0; i < composed.length; i++) {
    const code = composed.charCodeAt(i)
    folded += code < 0x80 ? lowered[code] : (foldings[code] ?? composed[i])
  }
  return folded
}

/**
 * One spelling for both ways to place a tone mark: `hoà` and `hòa` are `hoa2`, `thuỷ` and `thủy` are `thuy3`, `Đường` is `đương2`.
 * Takes one syllable of NFC text; the tones are 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng, as on a VNI keyboard.
 */
export function withToneLast(syllable: string): string {
  let letters = ''
  let tone = ''
  for (let i = 0; i < syllable.length; i++) {
    const code = syllable.charCodeAt(i)
    const [plain, mark] = code < 0x80 ? [lowered[code]!, ''] : (toned[code] ?? [syllable[i]!.toLowerCase(), ''])
    letters += plain
    tone ||= mark
  }
  return letters + tone
}

// The tables behind both, by code: every letter that has a form of one code unit, looked at once.
const marks = '\u0301\u0300\u0309\u0303\u0323'
const letters = Array.from({ length: 0x2000 }, (_, code) => String.fromCharCode(code))
const lowered = letters.slice(0, 0x80).map((letter) => letter.toLowerCase())
const foldings = letters.map(foldLetter)
const toned = letters.map(splitTone)

function foldLetter(letter: string): string {
  if ('đĐðÐ'.includes(letter)) return 'd'
  const base = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return base.length === letter.length ? base : letter
}

function splitTone(letter: string): [plain: string, tone: string] {
  const lower = letter.toLowerCase()
  const parts = lower.normalize('NFD')
  const mark = [...parts].find((part) => marks.includes(part))
  return mark ? [parts.replace(mark, '').normalize('NFC'), String(marks.indexOf(mark) + 1)] : [lower, '']
}

/** The readable part of an address: `Đường Điện Bàn` becomes `duong-dien-ban`; at most 80 letters, cut between words; never empty. */
export function slugify(text: string): string {
  const slug = fold(repair(text))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (slug.length <= 80) return slug || 'tin'
  const cut = slug.slice(0, 81)
  return cut.slice(0, cut.lastIndexOf('-') > 0 ? cut.lastIndexOf('-') : 80)
}

/** Sorts as a Vietnamese dictionary does: a ă â b c d đ e ê … */
export const collate = new Intl.Collator('vi', { numeric: true }).compare
