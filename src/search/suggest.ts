import { token } from './expression.ts'
import type { Index, Visible } from './index.ts'
import { wordsOf } from './levels.ts'
import { readQuery } from './query.ts'
import { titleToken } from './tokens.ts'

export interface SuggestRequest extends Visible {
  q: string
  limit: number
}

/** The numbers of the articles whose titles hold all the words, the last one perhaps half typed. */
export async function suggest(index: Index, { q, publicAt, limit }: SuggestRequest): Promise<number[]> {
  const words = wordsOf(readQuery(q)).map(({ folded }) => folded)
  const last = words.pop()
  if (last === undefined || words.join('').length + last.length < 2) return []
  const expression = { all: [...words.map((word) => token(titleToken(word))), { begins: titleToken(last) }] }
  const visible = await index.matches(expression, { publicAt })
  const scored = (await index.score(expression)).filter(({ id }) => visible.has(id))
  return scored
    .sort((a, b) => b.score - a.score || b.id - a.id)
    .slice(0, limit)
    .map(({ id }) => id)
}
