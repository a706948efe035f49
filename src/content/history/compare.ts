import { diffWordsWithSpace } from 'diff'

/** A piece of one of two texts; marked when the other does not have it. */
export interface Piece {
  text: string
  marked: boolean
}

/** Milliseconds after which two very different texts are shown whole. */
const longestMs = 500
/** What both say is shortened to its ends beyond this many letters. */
const longest = 400
const shown = 160

/** Two texts beside each other, word by word: what only one of them says is marked. */
export function compareTexts(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const changes = diffWordsWithSpace(before, after, { timeout: longestMs }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
  return {
    before: changes.filter(({ added }) => !added).map(({ value, removed }) => piece(value, removed)),
    after: changes.filter(({ removed }) => !removed).map(({ value, added }) => piece(value, added)),
  }
}

const piece = (text: string, marked: boolean): Piece => ({ text: marked ? text : shorten(text), marked })

const shorten = (text: string) => (text.length <= longest ? text : `${text.slice(0, shown)} […] ${text.slice(-shown)}`)
