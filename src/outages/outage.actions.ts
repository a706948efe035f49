import type { Portal } from '#platform/context.ts'
import { actorOf, write } from '#platform/database/write.ts'
import type { User } from '#users/user.ts'
import { cancelOutage, insertOutage } from './outage.store.ts'
import type { Outage, OutageValues } from './outage.ts'

/** From now on pages say so. */
export const announceOutage = (portal: Portal, editor: User, values: OutageValues) =>
  write(portal, actorOf(editor), async (tx, record) => {
    const id = await insertOutage(tx, values, editor.fullName)
    const { scope, reason, startsAt, endsAt } = values
    record({
      action: 'outage.announce',
      subject: `outage:${id}`,
      details: { name: reason, scope, starts_at: startsAt, ends_at: endsAt },
      made: true,
    })
  })

/** It does not take place, or is over early. */
export const endOutage = (portal: Portal, editor: User, outage: Outage) =>
  write(portal, actorOf(editor), async (tx, record) => {
    await cancelOutage(tx, outage.id)
    record({ action: 'outage.end', subject: `outage:${outage.id}`, details: { name: outage.reason } })
  })
