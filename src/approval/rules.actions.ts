import type { Portal } from '#platform/context.ts'
import { type Actor, write } from '#platform/database/write.ts'
import { needsFourEyes, setFourEyes } from './rules.store.ts'

/** Whether somebody may publish what they wrote themselves. */
export const changeRules = (portal: Portal, actor: Actor, fourEyes: boolean) =>
  write(portal, actor, async (tx, record) => {
    const before = await needsFourEyes(tx)
    if (before === fourEyes) return
    await setFourEyes(tx, fourEyes)
    record({ action: 'approval.change', details: { changes: { fourEyes: [before, fourEyes] } }, readersUnaffected: true })
  })
