import type { Portal } from '#platform/context.ts'
import { write } from '#platform/database/write.ts'
import { findAttempts, forgetAttempts, keepAttempts, noteTold } from './throttle.store.ts'
import { type Attempt, failuresOf, keptDays, limitsOf, waitOf } from './throttle.ts'

/**
 * Tests a password or a code, unless there were too many failures lately.
 * @returns what the test found; `wait`: in milliseconds, when it was not tested
 */
export async function attempt<T>(portal: Portal, who: Attempt, test: () => Promise<T>): Promise<{ right?: T; wait: number }> {
  const wait = await beginAttempt(portal, who)
  if (wait > 0) return { wait }
  const right = await test()
  if (right) await attemptSucceeded(portal, who)
  return { right, wait }
}

/** Counts an attempt before anything is looked at, so that a thousand at once are no more than five. @returns how long to wait instead */
function beginAttempt(portal: Portal, who: Attempt): Promise<number> {
  const now = portal.clock.now()
  return write(portal, { id: null, name: who.username.slice(0, 100) }, async (tx, record) => {
    const counted = await Promise.all(limitsOf(who).map(async (limit) => ({ limit, attempts: await findAttempts(tx, limit.key) })))
    const known = Boolean(counted[0]?.attempts?.succeededAt)

    const waits = counted.map(({ limit, attempts }) => (limit.sparesKnown && known ? 0 : waitOf(limit, attempts, now)))
    const wait = Math.max(...waits)
    if (wait > 0) {
      const { limit, attempts } = counted[waits.indexOf(wait)]!
      // Once each time: the log must not grow with every knock at the door.
      if (!attempts?.told) record({ action: 'session.throttled', readersUnaffected: true })
      await noteTold(tx, limit.key)
      return wait
    }

    for (const { limit, attempts } of counted)
      await keepAttempts(tx, limit.key, {
        failures: failuresOf(attempts, now) + 1,
        lastAt: now.toISOString(),
        succeededAt: attempts?.succeededAt ?? null,
      })
    await forgetAttempts(tx, new Date(now.getTime() - keptDays * 86_400_000).toISOString())
    return 0
  })
}

/** It was no failure after all; the account is known at this address from now on. */
async function attemptSucceeded(portal: Portal, who: Attempt): Promise<void> {
  const lastAt = portal.clock.now().toISOString()
  const [pair, ...others] = limitsOf(who)
  await portal.writer.transaction().execute(async (tx) => {
    await keepAttempts(tx, pair.key, { failures: 0, lastAt, succeededAt: lastAt })
    for (const { key } of others) {
      const attempts = await findAttempts(tx, key)
      if (attempts) await keepAttempts(tx, key, { ...attempts, failures: Math.max(0, attempts.failures - 1) })
    }
  })
}
