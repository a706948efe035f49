import { listOutages } from '#outages/outage.store.ts'
import { outageOf } from '#outages/outage.ts'
import { operator } from '#platform/command.ts'
import type { Portal } from '#platform/context.ts'
import { localDay, readLocalMinute } from '#platform/text/dates.ts'
import { scan } from './scan.actions.ts'
import { findLastScan } from './scan.store.ts'

/** Once a night, after the copies were made; one that a stop cut short is begun anew. */
export async function scanNightly(portal: Portal, signal?: AbortSignal): Promise<void> {
  const now = portal.clock.now()
  const tonight = readLocalMinute(`${localDay(now)}T03:00`) ?? ''
  if (now.toISOString() < tonight) return
  // While the portal stands still as planned there is nothing to look at.
  if (outageOf('site', await listOutages(portal.db, now.toISOString()), now.toISOString())) return
  const last = await findLastScan(portal.writer)
  if (last?.finishedAt && last.startedAt >= tonight && last.startedAt <= now.toISOString()) return
  const { fresh, domains, pages } = await scan(portal, operator, undefined, signal)
  if (fresh.length + domains.length > 0) portal.log.warn({ pages, findings: fresh.length, domains }, 'the nightly scan found something')
}
