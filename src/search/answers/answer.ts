import { fold, nfc } from '#platform/text/vietnamese.ts'
import { readSyllables, type Syllable } from '#search-engine/words/tokens.ts'

/** What a question asks for besides whom or what it is about; folded. */
const attributes = {
  phone: 'so dien thoai|dien thoai|sdt|dt|hotline|duong day nong|so may|goi so|goi so nao',
  address: 'dia chi|o dau|tru so|cho nao|duong den',
  email: 'email|e mail|thu dien tu|hom thu',
  fax: 'so fax|fax',
  hours: 'gio lam viec|thoi gian lam viec|lich lam viec|gio hanh chinh|gio tiep dan|gio mo cua|mo cua luc may gio|may gio mo cua',
} as const

export type Attribute = keyof typeof attributes

/** Words that say nothing of whom it is about. */
const filling = [
  'cho toi hoi|cho em hoi|cho hoi|xin hoi|xin cho biet|cho biet|cua|la gi|la bao nhieu|bao nhieu',
  'lien he|lien lac|goi ai|goi|voi|o|nao|tai|thi|la|so|a',
].flatMap((phrases) => phrases.split('|'))

/** A question, taken apart: what it asks for, and the words it asks it of. */
export interface Asked {
  wants: Set<Attribute>
  about: Syllable[]
}

export function readAsked(q: string): Asked {
  const words = readSyllables(nfc(q.slice(0, 300)))
  const wants = new Set<Attribute>()
  const said = words.map(() => false)
  for (const attribute of Object.keys(attributes) as Attribute[])
    for (const phrase of attributes[attribute].split('|')) if (strike(words, said, phrase)) wants.add(attribute)
  if (wants.size > 0) for (const phrase of filling) strike(words, said, phrase)
  return { wants, about: words.filter((_, i) => !said[i]) }
}

/** Marks where a phrase stands. @returns whether it does */
function strike(words: Syllable[], said: boolean[], phrase: string): boolean {
  const row = fold(phrase).split(' ')
  let found = false
  for (let at = 0; at + row.length <= words.length; at++) {
    if (!row.every((word, i) => words[at + i]!.folded === word)) continue
    for (const i of row.keys()) said[at + i] = true
    found = true
  }
  return found
}

/** Whether a name has all these words, with the marks they were typed with, if they were. */
export function isAbout(name: string, about: Syllable[]): boolean {
  const said = readSyllables(nfc(name))
  const marked = about.some(({ exact, folded }) => exact !== folded)
  return about.every((word) => said.some((other) => other.folded === word.folded && (!marked || other.exact === word.exact)))
}

/** Whether these words are the whole name. */
export const isWhole = (name: string, about: Syllable[]): boolean =>
  readSyllables(nfc(name)).length === about.length && isAbout(name, about)
