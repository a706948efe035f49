import type { Words } from '#locales/index.ts'
import { localIso, showMoment } from '#platform/text/dates.ts'
import { linkPhonesIn } from '#platform/text/phones.ts'
import { type Alert, alertPath, alertPhase } from './alert.ts'

interface Reader {
  t: Words
  link: (path: string) => string
}

const icons = { danger: 'octagon-alert', warning: 'triangle-alert', information: 'info' }

/** An alert for readers: finished strings. */
export function showAlert(alert: Alert, { t, link }: Reader, now: string) {
  const over = alert.endsAt <= now
  return {
    id: alert.id,
    grade: alert.grade,
    gradeName: t.alerts.grades[alert.grade],
    icon: icons[alert.grade],
    title: alert.title,
    details: alert.details.split(/\n+/).filter(Boolean).map(linkPhonesIn),
    area: alert.area,
    more: alert.link && (alert.link.startsWith('/') ? link(alert.link) : alert.link),
    href: link(alertPath(alert)),
    over,
    end: (over ? t.alerts.ended : t.alerts.until)(showMoment(alert.endsAt)),
    endIso: localIso(alert.endsAt),
    updated: t.alerts.updated(showMoment(alert.updatedAt)),
    updatedIso: localIso(alert.updatedAt),
  }
}

export type ShownAlert = ReturnType<typeof showAlert>

/** A line of the newsroom's list. */
export function showAlertLine(alert: Alert, reader: Reader, now: string) {
  const phase = alertPhase(alert, now)
  return {
    ...showAlert(alert, reader, now),
    editHref: reader.link(`/quan-tri${alertPath(alert)}`),
    phase,
    phaseName: reader.t.alerts.phases[phase],
    by: reader.t.alerts.by(alert.createdBy, showMoment(alert.createdAt)),
  }
}
