import { phaseOf } from '#content/core/phase.ts'
import type { Reader } from '#content/reading/teaser.view.ts'
import { localDay, localIso, showTime } from '#platform/text/dates.ts'
import type { CalendarItem } from './calendar.store.ts'
import { type Month, monthAfter, weeksOf } from './calendar.ts'

/** What happens to articles that readers see already: how it looks, and what it is called. */
const special = {
  expire: { phase: 'withdrawn', name: 'expires' },
  change: { phase: 'scheduled', name: 'changes' },
  request: { phase: 'submitted', name: 'wished' },
} as const

/** Weeks of days, each with what happens in it: finished strings. */
export function showCalendar({ t, link }: Reader, month: Month, items: CalendarItem[], now: string) {
  const name = (of: Month) => t.calendar.month(Number(of.slice(5)), of.slice(0, 4))
  const href = (of: Month) => link(`/quan-tri/lich?thang=${of}`)
  const show = ({ id, title, at, what, ...item }: CalendarItem) => {
    const own = what === 'publish' ? undefined : special[what]
    const phase = own?.phase ?? phaseOf({ ...item, publishedAt: at }, now)
    return {
      href: link(`/quan-tri/tin/${id}`),
      title,
      time: showTime(at),
      iso: localIso(at),
      phase,
      phaseName: own ? t.calendar[own.name] : t.phases[phase],
    }
  }
  const weeks = weeksOf(month).map((days) =>
    days.map((day, i) =>
      day
        ? {
            number: Number(day.slice(8)),
            name: `${t.calendar.weekdays[i]}, ${Number(day.slice(8))}/${Number(month.slice(5))}`,
            today: day === localDay(now),
            items: items.filter(({ at }) => localDay(at) === day).map(show),
          }
        : null,
    ),
  )
  return {
    page: { title: `${t.calendar.heading}: ${name(month)}` },
    weeks,
    empty: items.length === 0,
    before: { name: name(monthAfter(month, -1)), href: href(monthAfter(month, -1)) },
    after: { name: name(monthAfter(month, 1)), href: href(monthAfter(month, 1)) },
    present: localDay(now).startsWith(month) ? null : { name: t.calendar.today, href: link('/quan-tri/lich') },
  }
}
