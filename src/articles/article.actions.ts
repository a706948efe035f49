import type { Portal } from '#platform/context.ts'
import type { Tx } from '#platform/database/schema.ts'
import { write } from '#platform/database/write.ts'
import { Conflict, Forbidden } from '#platform/errors.ts'
import { indexArticle } from '#search/index.actions.ts'
import { actorOf } from '#users/user.actions.ts'
import type { User } from '#users/user.ts'
import { type Article, type ArticleValues, valuesOf } from './article.ts'
import { insertArticle, updateArticle } from './article-changes.store.ts'
import { findRevision, insertRevision } from './revision.store.ts'
import { newArticle, refusal, type Step, steps } from './workflow.ts'

/** A new article, at the status the step leads to. @returns its number @throws Forbidden when the step is not this editor's to take */
export async function createArticle(portal: Portal, editor: User, values: ArticleValues, step: Step = steps[0]!): Promise<number> {
  if (refusal(step, newArticle(editor), editor)) throw new Forbidden()
  const change = changeBy(portal, editor)
  const saved = stepped(step, values, change.at)

  return write(portal, actorOf(editor), async (tx, record) => {
    const id = await insertArticle(tx, saved, change, { status: step.to ?? 'draft' })
    await insertRevision(tx, id, 1, saved, change)
    await indexArticle(tx, id)
    const entry = { subject: `article:${id}`, details: { title: saved.title, version: 1 } }
    record({ action: 'article.create', ...entry })
    if (step.to) record({ action: `article.${step.name}`, ...entry })
    return id
  })
}

/**
 * Saves what was typed and takes a step of the workflow, or neither.
 * @throws Conflict when somebody changed the article since `article.version` @throws Forbidden when the step is not this editor's to take
 */
export async function takeStep(portal: Portal, editor: User, article: Article, step: Step, values: ArticleValues, reason: string) {
  if (refusal(step, article, editor)) throw new Forbidden()
  const change = changeBy(portal, editor)
  const saved = stepped(step, values, change.at)
  const state = { status: step.to ?? article.status, reason: step.needsReason ? reason : step.to ? null : article.reason }
  const version = article.version + 1

  await write(portal, actorOf(editor), async (tx, record) => {
    if (!(await updateArticle(tx, article, saved, state, change))) throw new Conflict()
    await keepFirst(tx, article)
    await insertRevision(tx, article.id, version, saved, change)
    await indexArticle(tx, article.id)
    const details = { title: saved.title, version, ...(step.needsReason ? { reason } : {}) }
    record({ action: `article.${step.name}`, subject: `article:${article.id}`, details })
  })
}

/** What is published has a date: the given one, or now. */
const stepped = (step: Step, values: ArticleValues, now: string): ArticleValues =>
  step.to === 'published' ? { ...values, publishedAt: values.publishedAt ?? now } : values

/** An imported article has no revisions; its text is kept before it is changed for the first time. */
async function keepFirst(tx: Tx, article: Article) {
  if (await findRevision(tx, article.id, article.version)) return
  await insertRevision(tx, article.id, article.version, valuesOf(article), { at: article.updatedAt, by: article.updatedBy })
}

const changeBy = (portal: Portal, editor: User) => ({ at: portal.clock.now().toISOString(), by: editor.id })
