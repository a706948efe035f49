import type { Words } from '#locales/index.ts'
import { localIso, showMoment } from '#platform/text/dates.ts'
import { mayVisit } from '#users/rights.ts'
import type { Role, User } from '#users/user.ts'
import { placeOf } from './administered-at.ts'
import type { AuditEntry } from './entry.ts'

interface Onlooker {
  t: Words
  link: (path: string) => string
  editor: User
}

/** A line of the log in words. */
export function showEntry(entry: AuditEntry, { t, link, editor }: Onlooker) {
  const path = entry.action.endsWith('.remove') ? '' : pathOf(entry.subject, editor.role)
  return {
    time: showMoment(entry.at),
    iso: localIso(entry.at),
    actor: entry.actor,
    words: actionWords(t, entry.action),
    subject: nameOf(entry),
    href: path && link(path),
    details: detailWords(t, entry),
  }
}

/** What was done, in words; for an action of another version of the portal its own name. */
const actionWords = (t: Words, action: string): string =>
  Object.hasOwn(t.audit.actions, action) ? t.audit.actions[action as keyof Words['audit']['actions']] : action

/** Where the thing is administered, if this role may go there. */
function pathOf(subject: string, role: Role): string {
  const path = placeOf(subject)
  return path && mayVisit(role, path) ? `/quan-tri${path}` : ''
}

const nameOf = ({ details, subject }: AuditEntry): string =>
  String(details.title ?? details.name ?? details.username ?? details.fileName ?? subject)

/** What else is known: the reason that was given, what was there before and what after. */
function detailWords(t: Words, { subject, details: { title, name, username, fileName, changes, ...rest } }: AuditEntry): string[] {
  const changed = isRecord(changes)
    ? Object.entries(changes).filter((change): change is [string, unknown[]] => Array.isArray(change[1]))
    : []
  return [
    ...Object.entries(rest).map(([field, value]) => `${label(t, subject, field)}: ${show(t, field, value)}`),
    ...changed.map(([field, [before, after]]) => t.audit.change(label(t, subject, field), show(t, field, before), show(t, field, after))),
  ]
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function label(t: Words, subject: string, field: string): string {
  const labels: Record<string, string> = {
    ...t.site.fields,
    ...t.links.fields,
    ...t.categories.fields,
    ...t.account.fields,
    ...t.audit.fields,
    ...ownFields(t, subject),
  }
  return Object.hasOwn(labels, field) ? (labels[field] ?? field) : field
}

/** One field's name says another thing of an alert than of an outage. */
function ownFields(t: Words, subject: string): Record<string, string> {
  const [kind] = subject.split(':')
  if (kind === 'alert') return t.alerts.fields
  if (kind === 'outage') return t.outages.fields
  if (kind === 'picture') return { alt: t.library.alt, caption: t.library.caption, credit: t.library.credit }
  return kind === 'contact' ? t.emergency.fields : {}
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

function show(t: Words, field: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? t.audit.yes : t.audit.no
  if (field === 'role' && typeof value === 'string' && Object.hasOwn(t.roles, value)) return t.roles[value as Role]
  if (field === 'grade' && typeof value === 'string' && Object.hasOwn(t.alerts.grades, value))
    return t.alerts.grades[value as keyof Words['alerts']['grades']]
  if (field === 'scope' && typeof value === 'string' && Object.hasOwn(t.outages.scopes, value))
    return t.outages.scopes[value as keyof Words['outages']['scopes']]
  if (field === 'kind' && typeof value === 'string' && Object.hasOwn(t.emergency.kinds, value))
    return t.emergency.kinds[value as keyof Words['emergency']['kinds']]
  if (field === 'focus' && isRecord(value)) return `${value.x} %, ${value.y} %`
  if (typeof value === 'string' && moment.test(value)) return showMoment(value)
  if (value === null || value === '') return t.audit.nothing
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
