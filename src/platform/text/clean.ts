import { convertLegacy, type Encoding } from './legacy-fonts.ts'
import { nfc, repair, unneeded } from './vietnamese.ts'

/** What was changed in a text on its way in: a key of `t.textNotes`. */
export type TextNote = Encoding | 'marks' | 'spaces' | 'invisible' | 'eth'

const signs: [TextNote, RegExp][] = [
  ['spaces', /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/],
  ['invisible', unneeded],
  ['eth', /[Ðð]/],
]

/** Text from outside as the portal keeps it, and what was changed. The encoding comes first: in TCVN3 a soft hyphen is ư and Ð is é. */
export function cleanText(raw: string): { text: string; notes: TextNote[] } {
  const { text, encoding } = convertLegacy(raw)
  const notes: TextNote[] = encoding ? [encoding] : []
  if (nfc(text) !== text) notes.push('marks')
  for (const [note, sign] of signs) if (sign.test(text)) notes.push(note)
  return { text: repair(text), notes }
}
