/**
 * Dates as the portal's readers write them. Stored times are UTC; these show and read them in the portal's zone, which is seven hours
 * ahead all year: asking `Intl` for it each time takes a hundred times longer.
 */
const ahead = 7 * 3_600_000

/** The time on the portal's clocks, written like a stored one. */
const localTime = (time: string | Date): string =>
  typeof time === 'string' ? sameDay(time) || later(Date.parse(time)) : later(time.getTime())

const later = (time: number) => new Date(time + ahead).toISOString()

/** A stored time before 17:00 needs no calendar. */
const sameDay = (time: string) =>
  /T(0\d|1[0-6]):.*Z$/.test(time) ? `${time.slice(0, 11)}${String(Number(time.slice(11, 13)) + 7).padStart(2, '0')}${time.slice(13)}` : ''

/** `16/10/2019` */
export const showDate = (time: string | Date): string => dateOf(localTime(time))

const dateOf = (local: string) => `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`

/** `15:50` */
export const showTime = (time: string | Date): string => localTime(time).slice(11, 16)

/** `15:50 16/10/2019` */
export const showMoment = (time: string | Date): string => `${showTime(time)} ${showDate(time)}`

/** `15:50 | 16/10/2019`, as articles are dated */
export function showStamp(time: string | Date): string {
  const local = localTime(time)
  return `${local.slice(11, 16)} | ${dateOf(local)}`
}

/** `2019-10-16`, the day in the portal's zone. */
export const localDay = (time: string | Date): string => localTime(time).slice(0, 10)

/** `2019-10-16T15:50`, as a `datetime-local` field holds it. */
export const localMinute = (time: string | Date): string => localTime(time).slice(0, 16)

/** With the zone, as `<time datetime>` and feeds want it: `2019-10-16T15:50:00+07:00`. */
export const localIso = (time: string | Date): string => `${localTime(time).slice(0, 19)}+07:00`

/** A day or minute of the portal's zone (`2019-10-16`, `2019-10-16T15:50`) as a stored time; undefined when no such moment exists. */
export function readLocalMinute(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?)?$/.exec(text.trim())
  if (!match) return undefined
  const time = new Date(`${match[1]}T${match[2] ?? '00:00'}:00+07:00`)
  if (Number.isNaN(time.getTime()) || localDay(time) !== match[1]) return undefined
  return time.toISOString()
}

/** Whether somebody can mean a stored time: from 1900, and no more than fifty years from `now`. */
export const isPlausible = (time: string, now: Date): boolean =>
  time >= '1900' && time <= new Date(now.getTime() + 50 * 365.25 * 86_400_000).toISOString()

/** Any ISO 8601 moment, with a zone or in the portal's, as a stored time; undefined when it is none. */
export function readMoment(text: string): string | undefined {
  const local = readLocalMinute(text)
  if (local) return local
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(text)) return undefined
  const time = new Date(text)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}

/** `1.234.567` */
export const showNumber = (value: number): string => numbers.format(value)

const numbers = new Intl.NumberFormat('vi-VN')

/**
 * The months of the portal's zone from the one of `latest` back to the one of `oldest`, each with its first moment and the next month's.
 */
export function monthsBack(latest: string, oldest: string): { month: string; from: string; before: string }[] {
  const months = []
  const [firstYear, firstMonth] = localDay(oldest).split('-').map(Number) as [number, number]
  let [year, month] = localDay(latest).split('-').map(Number) as [number, number]
  for (
    ;
    year > firstYear || (year === firstYear && month >= firstMonth);
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1]
  ) {
    const name = `${year}-${String(month).padStart(2, '0')}`
    months.push({ month: name, from: firstMoment(year, month), before: firstMoment(year, month + 1) })
  }
  return months
}

/** Midnight of the first day of a month. */
const firstMoment = (year: number, month: number) => new Date(Date.UTC(year, month - 1, 1) - ahead).toISOString()
