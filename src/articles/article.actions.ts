import type { Portal } from '#platform/context.ts'
import type { Tx } from '#platform/database/schema.ts'
import { write } from '#platform/database/write.ts'
import { Conflict, Forbidden } from '#platform/errors.ts'
import { indexArticle } from '#search/index.actions.ts'
import { actorOf } from '#users/user.actions.ts'
import type { User } from '#users/user.ts'
import { type Article, type ArticleValues, type Status, valuesOf } from './article.ts'
import { insertArticle, updateArticle } from './article-changes.store.ts'
import { findRevision, insertRevision, type Revision } from './revision.store.ts'
import { newArticle, refusal, type Step, steps } from './workflow.ts'

/** A new article, at the status the step leads to. @returns its number @throws Forbidden when the step is not this editor's to take */
export async function createArticle(portal: Portal, editor: User, values: ArticleValues, step: Step = steps[0]!): Promise<number> {
  if (refusal(step, newArticle(editor), editor)) throw new Forbidden()
  const by = changeBy(portal, editor)
  const saved = dated(values, step.to, by.at)

  return write(portal, actorOf(editor), async (tx, record) => {
    const id = await insertArticle(tx, saved, by, { status: step.to ?? 'draft' })
    await insertRevision(tx, id, 1, saved, by)
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
  const saved = dated(values, step.to ?? article.status, portal.clock.now().toISOString())
  const state = { status: step.to ?? article.status, reason: step.needsReason ? reason : step.to ? null : article.reason }
  await change(portal, editor, article, saved, state, { action: `article.${step.name}`, details: step.needsReason ? { reason } : {} })
}

/** The words of an older version become a new one; category, dates and picture stay. @throws Conflict, Forbidden as `takeStep` does */
export async function restoreRevision(portal: Portal, editor: User, article: Article, { version, values }: Revision) {
  if (refusal(steps[0]!, article, editor)) throw new Forbidden()
  const { kind, title, lead, body, author, source } = values
  const restored = { ...valuesOf(article), kind, title, lead, body, author, source }
  await change(portal, editor, article, restored, article, { action: 'article.restore', details: { restored: version } })
}

async function change(
  portal: Portal,
  editor: User,
  article: Article,
  values: ArticleValues,
  state: Pick<Article, 'status' | 'reason'>,
  { action, details }: { action: string; details: object },
) {
  const by = changeBy(portal, editor)
  const version = article.version + 1
  await write(portal, actorOf(editor), async (tx, record) => {
    if (!(await updateArticle(tx, article, values, state, by))) throw new Conflict()
    await keepFirst(tx, article)
    await insertRevision(tx, article.id, version, values, by)
    await indexArticle(tx, article.id)
    record({ action, subject: `article:${article.id}`, details: { title: values.title, version, ...details } })
  })
}

/** What is published has a date: the given one, or now. */
const dated = (values: ArticleValues, status: Status | undefined, now: string): ArticleValues =>
  status === 'published' ? { ...values, publishedAt: values.publishedAt ?? now } : values

/** An imported article has no revisions; its text is kept before it is changed for the first time. */
async function keepFirst(tx: Tx, article: Article) {
  if (await findRevision(tx, article.id, article.version)) return
  await insertRevision(tx, article.id, article.version, valuesOf(article), { at: article.updatedAt, by: article.updatedBy })
}

const changeBy = (portal: Portal, editor: User) => ({ at: portal.clock.now().toISOString(), by: editor.id })
