import type { ArticleValues } from '#content/core/article.ts'
import { type Field, fieldRow, fields } from '#content/core/fields.ts'
import { localMinute } from '#platform/text/dates.ts'
import { mergeLines } from './merge-lines.ts'

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
  if (fieldRow(name).merged === 'lines') return mergeBodies(String(base), String(theirs), String(mine))
  return { value: mine, conflict: true }
}

/** A form knows no seconds: the same minute was left as it was. */
const isSame = (name: Field, mine: Value, base: Value) =>
  mine === base || (fieldRow(name).merged === 'minute' && !!mine && !!base && localMinute(String(mine)) === localMinute(String(base)))

/** Line by line: a paragraph of Markdown is a line, with an empty one between it and the next. */
function mergeBodies(base: string, theirs: string, mine: string) {
  const { lines, conflict } = mergeLines(base.split('\n'), theirs.split('\n'), mine.split('\n'))
  return { value: lines.join('\n'), conflict }
}
