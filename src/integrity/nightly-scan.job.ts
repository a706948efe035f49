import { listOutages } from '#outages/outage.store.ts'
import { outageOf } from '#outages/outage.ts'
import { operator } from '#platform/command.ts'
import type { Portal } from '#platform/context.ts'
import { localDay, readLocalMinute } from '#platform/text/dates.ts'
import { scan } from './scan.actions.ts'
import { findLastScan, type Scan } from './scan.store.ts'

/**
 * Once a night, after the copies were made, and whenever one was asked for; one that a stop cuts short is begun anew.
 * @param settled whether the portal runs for a while: a night that was missed is made up for then
 */
export async function scanNightly(portal: Portal, signal?: AbortSignal, settled = true): Promise<void> {
  const now = portal.clock.now()
  // While the portal stands still as planned there is nothing to look at.
  if (outageOf('site', await listOutages(portal.db, now.toISOString()), now.toISOString())) return
  if (!isDue(await findLastScan(portal.writer), now, settled)) return
  const { fresh, domains, pages } = await scan(portal, operator, undefined, signal)
  if (fresh.length + domains.length > 0) portal.log.warn({ pages, findings: fresh.length, domains }, 'the nightly scan found something')
}

function isDue(last: Scan | undefined, now: Date, settled: boolean): boolean {
  if (last && !last.finishedAt) return true
  if (!settled) return false
  const tonight = readLocalMinute(`${localDay(now)}T03:00`) ?? ''
  const sinceTonight = last && last.startedAt >= tonight && last.startedAt <= now.toISOString()
  return now.toISOString() >= tonight && !sinceTonight
}
