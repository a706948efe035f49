import type { Portal } from '#platform/context.ts'
import { keepAnchor, readAnchor } from './anchor.ts'
import { findLastEntry, holdsEntry } from './chain.store.ts'

/** Notes how far the audit log is, beside the database and in the system's log; never backwards. */
export async function anchorAudit({ config, db, log }: Portal): Promise<void> {
  const last = await findLastEntry(db)
  const anchor = await readAnchor(config)
  if (!last || last.hash === anchor?.hash) return
  if (anchor && !(await holdsEntry(db, anchor)))
    return log.error({ entry: anchor.id }, 'the audit log has lost entries; see "audit verify"')

  await keepAnchor(config, { id: last.id, hash: last.hash, at: last.at })
  log.info({ entry: last.id, hash: last.hash }, 'audit log')
}
