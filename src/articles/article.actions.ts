import type { Portal } from '#platform/context.ts'
import { write } from '#platform/database/write.ts'
import { Conflict, Forbidden, found } from '#platform/errors.ts'
import { indexArticle } from '#search/index.actions.ts'
import { actorOf } from '#users/user.actions.ts'
import type { User } from '#users/user.ts'
import { findArticle } from './article.store.ts'
import { type Article, type ArticleValues, articlePath } from './article.ts'
import { insertArticle, insertRevision, updateArticle } from './article-changes.store.ts'
import { refusal, type Step } from './workflow.ts'

/** A new draft. @returns its number */
export async function createArticle(portal: Portal, editor: User, values: ArticleValues): Promise<number> {
  const change = changeBy(portal, editor)
  return write(portal, actorOf(editor), async (tx, record) => {
    const id = await insertArticle(tx, values, change)
    await insertRevision(tx, id, 1, values, change)
    await indexArticle(tx, id)
    record({ action: 'article.create', subject: `article:${id}`, details: { title: values.title } })
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
  const published = step.to === 'published' ? { publishedAt: values.publishedAt ?? change.at } : {}

  await write(portal, actorOf(editor), async (tx, record) => {
    const saved = { ...values, ...published }
    const state = { status: step.to ?? article.status, reason: step.needsReason ? reason : step.to ? null : article.reason }
    if (!(await updateArticle(tx, article, saved, state, change))) throw new Conflict()
    await insertRevision(tx, article.id, article.version + 1, saved, change)
    await indexArticle(tx, article.id)
    record({
      action: `article.${step.name}`,
      subject: `article:${article.id}`,
      details: { title: saved.title, ...(step.needsReason ? { reason } : {}) },
    })
  })
  return articlePath(found(await findArticle(portal.db, article.id)))
}

const changeBy = (portal: Portal, editor: User) => ({ at: portal.clock.now().toISOString(), by: editor.id })
