import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { type Actor, write } from '#platform/database/write.ts'
import type { StepName } from './first-steps.ts'
import { deletePostponed, insertPostponed, listPostponed } from './postponed-steps.store.ts'

/** Leaves a step of the set-up for later, or takes it up again. */
export const postponeStep = (portal: Portal, actor: Actor, name: StepName, later: boolean) =>
  write(portal, actor, async (tx, record) => {
    if ((await listPostponed(tx)).has(name) === later) return
    if (later) await insertPostponed(tx, name, timestamp(portal.clock))
    else await deletePostponed(tx, name)
    record({ action: later ? 'step.postpone' : 'step.resume', subject: 'site', details: { step: name }, readersUnaffected: true })
  })
