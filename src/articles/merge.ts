import { diff3Merge } from 'node-diff3'
import { localMinute } from '#platform/text/dates.ts'
import type { ArticleValues } from './article.ts'
import { type Field, fields } from './changes.ts'

export interface Merged {
  /** What does not touch is from both; where both changed the same, it is mine. */
  values: ArticleValues
  /** Where both changed the same. */
  conflicts: Field[]
}

/** Brings together what two people made of one text. */
export function merge(base: ArticleValues, theirs: ArticleValues, mine: ArticleValues): Merged {
  const values = { ...mine }
  const conflicts: Field[] = []
  for (const name of fields) {
    const field = mergeField(name, base[name], theirs[name], mine[name])
    Object.assign(values, { [name]: field.value })
    if (field.conflict) conflicts.push(name)
  }
  return { values, conflicts }
}

type Value = ArticleValues[Field]

function mergeField(name: Field, base: Value, theirs: Value, mine: Value): { value: Value; conflict: boolean } {
  if (mine === theirs || theirs === base) return { value: mine, conflict: false }
  if (isSame(name, mine, base)) return { value: theirs, conflict: false }
  if (name === 'body') return mergeLines(String(base), String(theirs), String(mine))
  return { value: mine, conflict: true }
}

/** A form knows no seconds: the same minute was left as it was. */
const isSame = (name: Field, mine: Value, base: Value) =>
  mine === base ||
  ((name === 'publishedAt' || name === 'expiresAt') && !!mine && !!base && localMinute(String(mine)) === localMinute(String(base)))

/** Line by line: a paragraph of Markdown is a line, with an empty one between it and the next. */
function mergeLines(base: string, theirs: string, mine: string) {
  const [o, a, b] = [base, theirs, mine].map((text) => text.split('\n'))
  const regions = diff3Merge(a!, o!, b!, { excludeFalseConflicts: true })
  const lines = regions.flatMap((region) => region.ok ?? region.conflict?.b ?? [])
  return { value: lines.join('\n'), conflict: regions.some((region) => region.conflict) }
}
