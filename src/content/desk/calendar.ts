import { localDay } from '#platform/text/dates.ts'

/** A month of the portal's zone: `2026-11`. */
export type Month = string

/** The one asked for, or the present one. */
export const readMonth = (text: string, now: string): Month =>
  /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : localDay(now).slice(0, 7)

export function monthAfter(month: Month, months: number): Month {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** The weeks of a month from Monday to Sunday, as days (`2026-11-01`); undefined where another month is. */
export function weeksOf(month: Month): (string | undefined)[][] {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const days = [...Array(before).fill(undefined), ...Array.from({ length }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`)]
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, i) => Array.from({ length: 7 }, (_, j) => days[i * 7 + j]))
}
