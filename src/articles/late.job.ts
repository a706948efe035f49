import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { write } from '#platform/database/write.ts'
import { findPulse, listDueBetween, setPulse } from './late.store.ts'

/** Milliseconds; who waits longer than this for what was scheduled has noticed. */
const tolerated = 60_000

/** While the portal runs, what is scheduled appears at its minute. What came due while it stood appeared late: that is written down. */
export async function notePulse(portal: Portal): Promise<void> {
  const now = timestamp(portal.clock)
  const last = await findPulse(portal.db)
  if (last && Date.parse(now) - Date.parse(last) > tolerated) await noteLate(portal, last, now)
  await setPulse(portal.writer, now)
}

async function noteLate(portal: Portal, last: string, now: string) {
  const late = await listDueBetween(portal.db, last, now)
  if (late.length === 0) return
  portal.log.warn({ articles: late.map(({ id }) => id), stoodSince: last }, 'published late: the portal stood when it was time')
  await write(portal, { id: null, name: 'portal' }, async (_tx, record) => {
    for (const { id, title, due } of late) record({ action: 'article.late', subject: `article:${id}`, details: { title, due } })
  })
}
