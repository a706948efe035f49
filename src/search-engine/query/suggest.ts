import { nfc } from '#platform/text/vietnamese.ts'
import { token } from '#search-engine/index/expression.ts'
import type { Index, Visible } from '#search-engine/index/index.ts'
import { readSyllables, titleToken } from '#search-engine/words/tokens.ts'
import { wordsOf } from './expressions.ts'
import { readQuery, type Word } from './query.ts'
import { coverage } from './rank.ts'

export interface SuggestRequest extends Visible {
  q: string
  limit: number
}

/** Of more titles the newest are read. */
const mostRead = 200

/** The numbers of the articles whose titles hold all the words, the last one perhaps half typed. */
export async function suggest(index: Index, { q, publicAt, limit }: SuggestRequest): Promise<number[]> {
  const words = wordsOf(readQuery(q))
  const folded = words.map((word) => word.folded)
  const last = folded.pop()
  if (last === undefined || folded.join('').length + last.length < 2) return []
  const expression = { all: [...folded.map((word) => token(titleToken(word))), { begins: titleToken(last) }] }
  const visible = await index.matches(expression, { publicAt })
  const best = [...visible.keys()].sort((a, b) => b - a).slice(0, mostRead)
  const titles = new Map((await index.heads(best)).map(({ id, title }) => [id, title]))
  return best
    .map((id) => ({ id, covered: titleCoverage(titles.get(id) ?? '', words) }))
    .sort((a, b) => b.covered - a.covered)
    .slice(0, limit)
    .map(({ id }) => id)
}

/** With the last word finished in the way that suits the title best. */
function titleCoverage(title: string, words: Word[]): number {
  const typed = words.at(-1)!
  const finished = readSyllables(nfc(title))
    .filter(({ folded }) => folded.startsWith(typed.folded))
    .map(({ folded, exact }) => ({ ...typed, folded, exact: exact.startsWith(typed.exact) ? exact : typed.exact }))
  return Math.max(0, ...finished.map((last) => coverage({ title, lead: '' }, [...words.slice(0, -1), last])))
}
