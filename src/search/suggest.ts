import type { Db } from '#platform/database/schema.ts'
import { byId } from './ask.ts'
import { listMatches, scoreMatches, type Visible } from './index.store.ts'
import { wordsOf } from './levels.ts'
import { readQuery } from './query.ts'

export interface SuggestRequest extends Visible {
  q: string
  limit: number
}

/** The numbers of the articles whose titles hold all the words, the last one perhaps half typed. */
export async function suggest(db: Db, { q, publicAt, limit }: SuggestRequest): Promise<number[]> {
  const words = wordsOf(readQuery(q)).map(({ folded }) => folded)
  const last = words.pop()
  if (last === undefined || words.join('').length + last.length < 2) return []
  const expression = { inTitle: words, begins: last }
  const visible = byId(await listMatches(db, expression, { publicAt }))
  const scored = (await scoreMatches(db, expression)).filter(({ id }) => visible.has(id))
  return scored
    .sort((a, b) => b.score - a.score || b.id - a.id)
    .slice(0, limit)
    .map(({ id }) => id)
}
