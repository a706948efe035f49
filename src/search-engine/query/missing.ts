import { readFolded } from '#search-engine/words/tokens.ts'
import { rowsOf } from './bm25.ts'
import { wordsOf } from './expressions.ts'
import type { Query } from './query.ts'
import { asking } from './question-words.ts'

/** Words of a query that a text does not say, nor in other words; as they were typed. Those that only ask are not missed. */
export function missingFrom(text: string, query: Query): string[] {
  const folded = readFolded(text.normalize('NFC')).map((syllable) => syllable.folded)
  const said = new Set(folded)
  const asks = asking(wordsOf(query))
  let at = 0
  const missing = query.units.flatMap(({ words, alternatives }) => {
    const otherwise = alternatives.some((other) => rowsOf(folded, other.folded).length > 0)
    return words.flatMap((word) => (asks[at++] || otherwise || said.has(word.folded) ? [] : [word.text]))
  })
  return [...new Set(missing)]
}
