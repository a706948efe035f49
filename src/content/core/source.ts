import { localIso, readMoment, showDate, showStamp } from '#platform/text/dates.ts'

/** Where a reprint comes from, as its editor wrote it in one line: a name, an address, and when it appeared there. */
export interface Source {
  name: string
  href?: string
  time?: { iso: string; text: string }
}

const address = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/
const clock = '(\\d{1,2})[:hg](\\d{2})'
const day = '(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})'
const moment = new RegExp(`(?:${clock}[ ,|]{1,3}(?:ngày )?)?${day}(?:[ ,|]{1,3}${clock})?`)

/** `Báo Quảng Nam, 15:50 16/10/2019, https://…` in any order; what is no address and no time is the name. */
export function readSource(text: string): Source {
  const href = address.exec(text)?.[0]
  if (!href || !URL.canParse(href)) return { name: text }
  const words = text.replace(href, ' ')
  const found = moment.exec(words)
  const time = found ? timeOf(found) : undefined
  const name = (time ? words.replace(found![0], ' ') : words).replace(/\( *\)/g, ' ')
  return { name: nameOf(name) || new URL(href).host, href, time }
}

/** Without the signs that stood between what was taken out. */
const nameOf = (text: string): string =>
  text
    .split(/[,;|]/)
    .map((part) => part.replace(/\s+/g, ' ').replace(/^[ :–-]+|(?<![ :–-])[ :–-]+$/g, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .join(', ')

function timeOf([, hourBefore, minuteBefore, date, month, year, hourAfter, minuteAfter]: RegExpExecArray): Source['time'] {
  const [hour, minute] = hourBefore ? [hourBefore, minuteBefore] : [hourAfter, minuteAfter]
  const two = (part = '0') => part.padStart(2, '0')
  const found = readMoment(`${year}-${two(month)}-${two(date)}${hour ? `T${two(hour)}:${two(minute)}` : ''}`)
  return found ? { iso: localIso(found), text: hour ? showStamp(found) : showDate(found) } : undefined
}
