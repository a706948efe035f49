import type { Portal } from '#platform/context.ts'
import { type Actor, write } from '#platform/database/write.ts'
import type { Role } from '#users/user.ts'
import { listSecondFactorRoles, setSecondFactorRoles } from './sign-in-rules.store.ts'

/** From which roles a second factor is demanded, from their next sign-in on. */
export function demandSecondFactor(portal: Portal, actor: Actor, demanded: Role[]): Promise<void> {
  return write(portal, actor, async (tx, record) => {
    const before = await listSecondFactorRoles(tx)
    if (before.join() === demanded.join()) return
    await setSecondFactorRoles(tx, demanded)
    const changes = { secondFactor: [before.join(', '), demanded.join(', ')] }
    record({ action: 'rules.change', details: { changes }, readersUnaffected: true })
  })
}
