import type { Portal } from '#platform/context.ts'
import { findAttempts, forgetAttempts, keepAttempts } from './throttle.store.ts'
import { failuresOf, keptDays, limitsOf, waitOf } from './throttle.ts'

/**
 * Counts an attempt before its password is looked at, so that a thousand at once are no more than five.
 * @returns how long to wait instead, in milliseconds; 0: go on
 */
export async function beginAttempt(portal: Portal, username: string, ip: string): Promise<number> {
  const now = portal.clock.now()
  return portal.writer.transaction().execute(async (tx) => {
    const limits = limitsOf(username, ip)
    const counted = await Promise.all(limits.map(async (limit) => ({ limit, attempts: await findAttempts(tx, limit.key) })))
    const known = Boolean(counted[0]?.attempts?.succeededAt)

    const waits = counted.map(({ limit, attempts }) => (limit.sparesKnown && known ? 0 : waitOf(limit, attempts, now)))
    const wait = Math.max(...waits)
    if (wait > 0) return wait

    const lastAt = now.toISOString()
    for (const { limit, attempts } of counted)
      await keepAttempts(tx, limit.key, {
        failures: failuresOf(attempts, now) + 1,
        lastAt,
        succeededAt: attempts?.succeededAt ?? null,
      })
    await forgetAttempts(tx, new Date(now.getTime() - keptDays * 86_400_000).toISOString())
    return 0
  })
}

/** It was no failure after all; the account is known at this address from now on. */
export async function attemptSucceeded(portal: Portal, username: string, ip: string): Promise<void> {
  const lastAt = portal.clock.now().toISOString()
  const [pair, ...others] = limitsOf(username, ip)
  await portal.writer.transaction().execute(async (tx) => {
    await keepAttempts(tx, pair.key, { failures: 0, lastAt, succeededAt: lastAt })
    for (const { key } of others) {
      const attempts = await findAttempts(tx, key)
      if (attempts) await keepAttempts(tx, key, { ...attempts, failures: Math.max(0, attempts.failures - 1) })
    }
  })
}
