/** Dates as the portal's readers write them. Stored times are UTC; these show and read them in the portal's zone. */
export const portalZone = 'Asia/Ho_Chi_Minh'

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: portalZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function partsOf(time: string | Date) {
  const found = Object.fromEntries(parts.formatToParts(new Date(time)).map((part) => [part.type, part.value]))
  return found as Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>
}

/** `16/10/2019` */
export function showDate(time: string | Date): string {
  const { day, month, year } = partsOf(time)
  return `${day}/${month}/${year}`
}

/** `15:50` */
export function showTime(time: string | Date): string {
  const { hour, minute } = partsOf(time)
  return `${hour}:${minute}`
}

/** `15:50 16/10/2019` */
export const showMoment = (time: string | Date): string => `${showTime(time)} ${showDate(time)}`

/** `2019-10-16`, the day in the portal's zone. */
export function localDay(time: string | Date): string {
  const { day, month, year } = partsOf(time)
  return `${year}-${month}-${day}`
}

/** `2019-10-16T15:50`, as a `datetime-local` field holds it. */
export const localMinute = (time: string | Date): string => `${localDay(time)}T${showTime(time)}`

/** With the zone, as `<time datetime>` and feeds want it: `2019-10-16T15:50:00+07:00`. */
export const localIso = (time: string | Date): string => `${localMinute(time)}:${new Date(time).toISOString().slice(17, 19)}+07:00`

/** A day or minute of the portal's zone (`2019-10-16`, `2019-10-16T15:50`) as a stored time; undefined when no such moment exists. */
export function readLocalMinute(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?)?$/.exec(text.trim())
  if (!match) return undefined
  const time = new Date(`${match[1]}T${match[2] ?? '00:00'}:00+07:00`)
  if (Number.isNaN(time.getTime()) || localDay(time) !== match[1]) return undefined
  return time.toISOString()
}

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

/** The months of the portal's zone from the one of `latest` back to the one of `oldest`, each with its first moment and the next month's. */
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

/** Midnight of the first day of a month; the portal's zone is seven hours ahead all year. */
const firstMoment = (year: number, month: number) => new Date(Date.UTC(year, month - 1, 1, -7)).toISOString()
