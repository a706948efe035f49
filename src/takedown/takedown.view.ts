import type { Words } from '#locales/index.ts'
import type { Takedown } from '#media/takedown.ts'
import { localIso, showMoment } from '#platform/text/dates.ts'

/** What was taken down, by whom and why, for the newsroom. */
export function showTakedown({ t, link }: { t: Words; link: (path: string) => string }, { subject, fileName, reason, at, by }: Takedown) {
  const [what, id] = subject.split(':')
  return {
    href: link(what === 'picture' ? `/quan-tri/thu-vien/${id}` : `/quan-tri/thu-vien/tep/${id}`),
    ...{ fileName, reason, iso: localIso(at), said: t.takedown.said(showMoment(at), by) },
  }
}
