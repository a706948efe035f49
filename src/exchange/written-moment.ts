/** A moment as others write it, as a stored time. A day comes before its month, as in Viet Nam; what names no zone is in the portal's. */
export function readWrittenMoment(value: unknown): string | undefined {
  if (typeof value === 'number') return isDay(value) ? readWrittenMoment(String(value)) : ofNumber(value)
  // TOML's dates say by themselves how much of a moment they are.
  const text = (value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : '').trim()
  if (/^\d{9,13}$/.test(text)) return ofNumber(Number(text))
  if (text.length > 64) return undefined
  for (const form of forms) {
    const parts = form.exec(text)?.groups
    if (parts) return momentOf(parts)
  }
  return undefined
}

const isDay = (value: number) => value > 19_000_000 && value < 22_000_000

/** Seconds or milliseconds since 1970. */
function ofNumber(value: number): string | undefined {
  if (!(value >= 1e8 && value < 1e13)) return undefined
  return new Date(value < 1e11 ? value * 1000 : value).toISOString()
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName = `(?<name>${months.join('|')})[a-z]*\\.?`
const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? |thứ \\p{L}+,? |chủ nhật,? )?'
const zone = '(?<zone>z|utc|gmt|ict|asia/(?:ho_chi_minh|saigon)|[+-]\\d{2}(?::?\\d{2})?)'
const time = `(?<hour>\\d{1,2})(?:[:hg](?<minute>\\d{2})?)?(?::(?<second>\\d{2})(?:[.,]\\d+)?)?(?: ?(?<half>am|pm|sa|ch))? ?${zone}?`
const later = `(?:(?:T|,? |,? at | lúc | \\| | - )${time})?`
const before = `${time}(?: \\| |,? - |,? )(?:ngày )?`

const forms = [
  `(?<year>\\d{4})(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})${later}`,
  `(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:T(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?${zone}?)?`,
  `${weekday}(?:ngày )?(?<day>\\d{1,2})(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<year>\\d{4})${later}`,
  `${before}(?<day>\\d{1,2})(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<year>\\d{4})`,
  `${weekday}(?:ngày )?(?<day>\\d{1,2}) tháng (?<month>\\d{1,2}),? (?:năm )?(?<year>\\d{4})${later}`,
  `${weekday}(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]${monthName},?[ -](?<year>\\d{4})${later}`,
  `${weekday}${monthName} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})${later}`,
  `${weekday}${monthName} (?<day>\\d{1,2}) (?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2}) ${zone} (?<year>\\d{4})`,
].map((form) => new RegExp(`^${form}$`, 'iu'))

function momentOf(parts: Record<string, string | undefined>): string | undefined {
  const month = parts.name ? months.indexOf(parts.name.toLowerCase()) + 1 : Number(parts.month)
  const [year, day, minute, second] = [parts.year, parts.day, parts.minute, parts.second].map((part) => Number(part ?? 0)) as Four
  const hour = hourOf(Number(parts.hour ?? 0), parts.half?.toLowerCase())
  if (hour === undefined || hour > 23 || minute > 59 || second > 59 || year < 1900 || year > 2199) return undefined

  const written = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  const exists = written.getUTCMonth() === month - 1 && written.getUTCDate() === day
  return exists ? new Date(written.getTime() - aheadOf(parts.zone)).toISOString() : undefined
}

type Four = [number, number, number, number]

/** `12` in the morning is midnight. */
function hourOf(hour: number, half: string | undefined): number | undefined {
  if (!half) return hour
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'pm' || half === 'ch' ? 12 : 0)
}

/** How far a zone is ahead of UTC, in milliseconds. */
function aheadOf(zone = 'ict'): number {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  if (hours) return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000
  return /^(z|utc|gmt)$/i.test(zone) ? 0 : 7 * 3_600_000
}
