import { fold } from '#platform/text/vietnamese.ts'
import type { FilePage } from '#search-engine/files/page.store.ts'
import { missingFrom } from './missing.ts'
import type { Query } from './query.ts'

/** The page of an article's files that says most of the words which the article itself lacks; undefined when none says any. */
export function findPage(pages: FilePage[], lacking: string[], query: Query): FilePage | undefined {
  const folded = lacking.map(fold)
  let best: { page: FilePage; missing: number } | undefined
  for (const page of pages) {
    const text = fold(page.content)
    if (!folded.some((word) => text.includes(word)) && !hasOther(text, query)) continue
    const missing = missingFrom(page.content, query)
    if (lacking.every((word) => missing.includes(word))) continue
    if (!best || missing.length < best.missing) best = { page, missing: missing.length }
    if (missing.length === 0) break
  }
  return best?.page
}

/** Says it in other words. */
const hasOther = (text: string, { units }: Query) =>
  units.some((unit) => unit.alternatives.some((other) => text.includes(other.folded.join(' '))))
