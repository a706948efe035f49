import { markUrgent, touchArticle, updateArticle } from '#content/core/article-changes.store.ts'
import { findManuscript, keepFirst, putChange } from '#content/core/manuscript.store.ts'
import { findScheduled, listDue, nextDue, removeScheduled } from '#content/core/scheduled-change.store.ts'
import { insertRevision } from '#content/history/revision.store.ts'
import { ownHost } from '#domains/domain.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import type { Db, Tx } from '#platform/database/schema.ts'
import { write } from '#platform/database/write.ts'
import { found } from '#platform/errors.ts'
import { indexArticle } from '#search-engine/index/index.actions.ts'
import { isLate } from './late.ts'

const portalItself = { id: null, name: 'portal' }

/** Shows readers each change whose moment has come. One that cannot be shown (a full disk) is tried again, and holds up no other. */
export async function releaseDue(portal: Portal): Promise<void> {
  const now = timestamp(portal.clock)
  for (const id of await listDue(portal.db, now)) {
    try {
      await releaseOne(portal, id, now)
    } catch (error) {
      portal.log.error({ err: error, article: id }, 'a change that is due could not be shown; it is tried again')
    }
  }
}

const releaseOne = (portal: Portal, id: number, now: string) =>
  write(portal, portalItself, async (tx, record) => {
    const details = await release(portal, tx, id, now)
    if (!details) return
    const { due, title } = details
    record({ action: 'article.appear', subject: `article:${id}`, details })
    if (isLate(due, now)) record({ action: 'article.late', subject: `article:${id}`, details: { title, due } })
  })

/**
 * The moment of the next change, for pages that are kept until something happens by itself. Whoever asks first after one has come has it
 * shown, so that no reader depends on when the job runs; when that fails, readers go on with what they had.
 */
export async function nextRelease(portal: Portal, db: Db, now: string): Promise<string | undefined> {
  const due = await nextDue(db)
  if (due === undefined || due > now) return due
  await releaseDue(portal)
  const next = await nextDue(db)
  return next && next <= now ? new Date(Date.parse(now) + 1000).toISOString() : next
}

/**
 * A version of its own, as is the change that waits beside it: a form that is open meets them as it meets what somebody else saved.
 * @returns undefined when somebody else was faster, or took it back
 */
async function release(portal: Portal, tx: Tx, id: number, at: string) {
  const scheduled = await findScheduled(tx, id)
  if (!scheduled || scheduled.dueAt > at) return undefined
  const manuscript = found(await findManuscript(tx, id))
  const { article, change, values: waiting } = manuscript
  await removeScheduled(tx, id)
  if (article.status !== 'published' || article.binned) return undefined

  await keepFirst(tx, manuscript)
  const { publishedAt } = scheduled.values
  const values = { ...scheduled.values, publishedAt: publishedAt && publishedAt <= at ? publishedAt : article.publishedAt }
  const by = { at, by: scheduled.by, own: ownHost(portal.config) }
  const shown = article.version + 1
  await updateArticle(tx, article, values, article, by)
  await insertRevision(tx, id, shown, values, by)
  if (article.urgent && article.urgent.by !== scheduled.by) await markUrgent(tx, id, null)
  if (change) {
    await touchArticle(tx, { id, version: shown }, at)
    await insertRevision(tx, id, shown + 1, waiting, change)
    await putChange(tx, id, { ...change, version: shown + 1, baseVersion: shown })
  }
  await indexArticle(tx, id)
  return { title: values.title, version: shown, due: scheduled.dueAt }
}
