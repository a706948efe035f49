import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { write } from '#platform/database/write.ts'
import { dateAnew } from './date.actions.ts'
import { findPulse, listReleases, setPulse } from './late.store.ts'
import { isLate, tolerated } from './late.ts'

/** Milliseconds. A clock that is further behind than this is not one that was put right. */
const believed = 2 * 86_400_000

/**
 * While the portal runs, what is scheduled appears at its minute. What came due while it stood appeared late: that is written down.
 * What was published while the clock was ahead would vanish until then.
 */
export async function notePulse(portal: Portal): Promise<void> {
  const now = timestamp(portal.clock)
  const last = await findPulse(portal.db)
  if (last && isLate(last, now)) await noteLate(portal, last, now)
  if (last && last > now) await mendDates(portal, last, now)
  await setPulse(portal.writer, now)
}

async function noteLate(portal: Portal, last: string, now: string) {
  const late = await listReleases(portal.db, 'scheduled', last, now)
  if (late.length === 0) return
  portal.log.warn({ articles: late.map(({ id }) => id), stoodSince: last }, 'published late: the portal stood when it was time')
  await write(portal, { id: null, name: 'portal' }, async (_tx, record) => {
    for (const { id, title, due } of late) record({ action: 'article.late', subject: `article:${id}`, details: { title, due } })
  })
}

/** What was published at once is published at once, whatever the clock said; what somebody scheduled keeps its time. */
async function mendDates(portal: Portal, wrong: string, now: string) {
  const until = new Date(Date.parse(wrong) + tolerated).toISOString()
  const early = await listReleases(portal.db, 'atOnce', now, until)
  if (early.length === 0) return
  const articles = early.map(({ id }) => id)
  if (Date.parse(wrong) - Date.parse(now) > believed)
    return portal.log.error({ articles, was: wrong, now }, 'the clock went far back: these articles are not shown until it is where it was')
  portal.log.warn({ articles, was: wrong, now }, 'the clock was ahead: what was published meanwhile is dated anew')
  await write(portal, { id: null, name: 'portal' }, async (tx, record) => {
    for (const { id, title } of early) {
      const version = await dateAnew(tx, id, now)
      record({ action: 'article.date', subject: `article:${id}`, details: { title, version } })
    }
  })
}
