import type { ArticleValues } from '#content/core/article.ts'
import { type Field, fieldsOfBoth, isSame, otherFields, valueIn, valuesFrom } from '#content/core/fields.ts'
import type { FieldValue } from '#fields/field.ts'
import { localMinute } from '#platform/text/dates.ts'
import { mergeLines } from './merge-lines.ts'

export interface Merged {
  /** What does not touch is from both; where both changed the same, it is mine. */
  values: ArticleValues
  /** The names of the fields where both changed the same. */
  conflicts: string[]
}

/** Brings together what two people made of one text. */
export function merge(base: ArticleValues, theirs: ArticleValues, mine: ArticleValues): Merged {
  const merged = new Map<string, { value: FieldValue; conflict: boolean }>()
  for (const field of fieldsOfBoth(theirs, mine)) {
    const [before, their, my] = [base, theirs, mine].map((values) => valueIn(values, field)) as [FieldValue, FieldValue, FieldValue]
    merged.set(field.name, mergeField(field, before, their, my))
  }
  const values = valuesFrom(({ name, blank }) => merged.get(name)?.value ?? blank)
  const conflicts = [...merged].flatMap(([name, { conflict }]) => (conflict ? [name] : []))
  return { values, conflicts: [...new Set([...conflicts, ...(losesAnything(merged, values) ? ['kind'] : [])])] }
}

/** One turned it into a kind that has no place for what the other wrote. */
const losesAnything = (merged: Map<string, { value: FieldValue }>, { kind }: ArticleValues) =>
  otherFields(kind).some(({ name, blank }) => !isSame(merged.get(name)?.value ?? blank, blank))

function mergeField(field: Field, base: FieldValue, theirs: FieldValue, mine: FieldValue): { value: FieldValue; conflict: boolean } {
  if (isSame(mine, theirs) || isSame(theirs, base)) return { value: mine, conflict: false }
  if (isUnchanged(field, mine, base)) return { value: theirs, conflict: false }
  if (field.merged === 'lines') return mergeBodies(String(base), String(theirs), String(mine))
  return { value: mine, conflict: true }
}

/** A form knows no seconds: the same minute was left as it was. */
const isUnchanged = ({ merged }: Field, mine: FieldValue, base: FieldValue) =>
  isSame(mine, base) || (merged === 'minute' && !!mine && !!base && localMinute(String(mine)) === localMinute(String(base)))

/** Line by line: a paragraph of Markdown is a line, with an empty one between it and the next. */
function mergeBodies(base: string, theirs: string, mine: string) {
  const { lines, conflict } = mergeLines(base.split('\n'), theirs.split('\n'), mine.split('\n'))
  return { value: lines.join('\n'), conflict }
}
