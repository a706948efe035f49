import type { Article } from '#content/core/article.ts'
import { markUrgent } from '#content/core/article-changes.store.ts'
import { findManuscript, putChange } from '#content/core/manuscript.store.ts'
import type { Manuscript } from '#content/core/manuscript.ts'
import { removeScheduled } from '#content/core/scheduled-change.store.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import type { Tx } from '#platform/database/schema.ts'
import { actorOf, write } from '#platform/database/write.ts'
import { Conflict, found } from '#platform/errors.ts'
import type { User } from '#users/user.ts'
import { markBinned } from './bin.store.ts'
import { permit } from './permit.actions.ts'
import { type Step, workItem } from './workflow.ts'

/**
 * A step that changes no text: reviewed, thrown away, taken back.
 * @throws Conflict when somebody changed the article since `version` @throws Forbidden when the step is not this editor's to take
 */
export const markArticle = (portal: Portal, editor: User, { id, version }: Pick<Article, 'id' | 'version'>, step: Step) =>
  write(portal, actorOf(editor), async (tx, record) => {
    const manuscript = found(await findManuscript(tx, id))
    if (manuscript.article.version !== version) throw new Conflict()
    await permit(tx, editor, step, workItem(manuscript))
    await marks[step.name]?.(tx, manuscript, { at: timestamp(portal.clock), by: editor.id })
    record({
      action: `article.${step.name}`,
      subject: `article:${id}`,
      details: { title: manuscript.article.title },
      readersUnaffected: true,
    })
  })

const marks: Partial<Record<Step['name'], (tx: Tx, manuscript: Manuscript, by: { at: string; by: number }) => Promise<void>>> = {
  review: (tx, { article }) => markUrgent(tx, article.id, null),
  bin: (tx, { article }, by) => markBinned(tx, article.id, by),
  unbin: (tx, { article }) => markBinned(tx, article.id, null),
  unschedule: takeBack,
}

/** Its text goes on as a change that waits, unless there is one already. */
async function takeBack(tx: Tx, { article, change, scheduled }: Manuscript) {
  await removeScheduled(tx, article.id)
  if (!scheduled || change) return
  const { version, baseVersion, beganBy, at, by } = scheduled
  await putChange(tx, article.id, { status: 'draft', reason: null, dueAt: null, version, baseVersion, beganBy, at, by })
}
