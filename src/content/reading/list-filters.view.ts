import { ownFields } from '#content/core/fields.ts'
import type { KindName } from '#kinds.ts'
import type { Words } from '#locales/index.ts'
import { showNumber } from '#platform/text/dates.ts'

/** A field of the form above a list: each value that there is, with how many hold it. */
export function showFilter(
  { t }: { t: Words },
  kind: KindName,
  name: string,
  by: 'value' | 'year',
  counted: { value: string; count: number }[],
) {
  const field = ownFields(kind).find((own) => own.name === name)
  const nameOf = (value: string) => (by === 'year' ? value : (field?.shown(value, t, { categories: [], pictures: [] }) ?? value))
  const options = counted.map(({ value, count }) => [value, `${nameOf(value)} (${showNumber(count)})`])
  return { name, label: field?.label(t) ?? name, type: 'select', short: true, options: [['', t.list.any], ...options] }
}
