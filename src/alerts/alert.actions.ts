import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { changesOf } from '#platform/database/changes.ts'
import { actorOf, write } from '#platform/database/write.ts'
import { Conflict, Forbidden } from '#platform/errors.ts'
import type { User } from '#users/user.ts'
import { insertAlert, updateAlert } from './alert.store.ts'
import { type Alert, type AlertValues, mayConfirmAlert, mayPublishAlert } from './alert.ts'

/** Stands above every page at once when its author may publish; a writer's waits for somebody who may. @returns its number */
export function addAlert(portal: Portal, editor: User, values: AlertValues): Promise<number> {
  const at = timestamp(portal.clock)
  const publishedAt = mayPublishAlert(editor.role) ? at : null
  return write(portal, actorOf(editor), async (tx, record) => {
    const id = await insertAlert(tx, values, { publishedAt, confirmedBy: confirmation(editor) }, at, editor.fullName)
    const details = { title: values.title, grade: values.grade, ends_at: values.endsAt }
    record({ action: publishedAt ? 'alert.publish' : 'alert.submit', subject: `alert:${id}`, details, made: true })
    return id
  })
}

/** New words, or a writer's alert published. What an approver did not say himself is to be confirmed anew. @throws Conflict, Forbidden */
export function changeAlert(portal: Portal, editor: User, alert: Alert, values: AlertValues) {
  const first = alert.publishedAt === null
  const changes = changesOf<AlertValues>(alert, values)
  if (!changes && !first) return Promise.resolve()
  const state = { publishedAt: alert.publishedAt ?? timestamp(portal.clock), confirmedBy: confirmation(editor) }
  return move(portal, editor, alert, values, state, { action: first ? 'alert.publish' : 'alert.change', details: { changes } })
}

/** It is over now, before its time. @throws Conflict, Forbidden */
export function endAlert(portal: Portal, editor: User, alert: Alert) {
  const { publishedAt, confirmedBy } = alert
  const state = { publishedAt, confirmedBy, endedEarly: true }
  return move(portal, editor, alert, { ...alert, endsAt: timestamp(portal.clock) }, state, { action: 'alert.end', details: {} })
}

/** An approver has looked at what editors published. @throws Conflict, Forbidden */
export function confirmAlert(portal: Portal, editor: User, alert: Alert) {
  if (!mayConfirmAlert(editor.role)) throw new Forbidden()
  const state = { publishedAt: alert.publishedAt, confirmedBy: editor.fullName }
  return move(portal, editor, alert, alert, state, { action: 'alert.confirm', details: {} })
}

const confirmation = (editor: User) => (mayConfirmAlert(editor.role) ? editor.fullName : null)

async function move(
  portal: Portal,
  editor: User,
  alert: Alert,
  values: AlertValues,
  state: { publishedAt: string | null; confirmedBy: string | null; endedEarly?: boolean },
  { action, details }: { action: string; details: object },
) {
  if (!mayPublishAlert(editor.role)) throw new Forbidden()
  await write(portal, actorOf(editor), async (tx, record) => {
    if (!(await updateAlert(tx, alert, values, state, timestamp(portal.clock)))) throw new Conflict()
    record({ action, subject: `alert:${alert.id}`, details: { title: values.title, ...details } })
  })
}
