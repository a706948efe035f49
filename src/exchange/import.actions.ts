import { isDeepStrictEqual } from 'node:util'
import type { Article, Status } from '#content/core/article.ts'
import { insertArticle, updateArticle } from '#content/core/article-changes.store.ts'
import { valuesOf } from '#content/core/fields.ts'
import { findManuscript } from '#content/core/manuscript.store.ts'
import type { Manuscript } from '#content/core/manuscript.ts'
import { insertRevision } from '#content/history/revision.store.ts'
import { ownHost } from '#domains/domain.ts'
import { findPictureByHash } from '#media/media.store.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import type { Tx } from '#platform/database/schema.ts'
import { type Actor, write } from '#platform/database/write.ts'
import { found } from '#platform/errors.ts'
import type { Document } from '#search-engine/index/document.ts'
import { indexArticles } from '#search-engine/index/index.actions.ts'
import { putDocuments } from '#search-engine/index/index.store.ts'
import { setTotalViews } from '#statistics/views.store.ts'
import { keepAliases } from './aliases.store.ts'
import type { ArticleRecord } from './article-record.ts'
import type { CategoryFinder } from './category-finder.ts'
import { releaseOldUrl, setOrigin } from './exchange.store.ts'
import { apply, blankAs, type Imported } from './imported.ts'
import type { KnownArticles } from './known-articles.ts'
import type { Rendered } from './render.worker.ts'

/** `besideChange`: updated, and what waits to be published still does. `inBin`: left alone. */
export type Outcome = 'created' | 'updated' | 'besideChange' | 'unchanged' | 'inBin'

/** A line with what takes long done already, outside the transaction. */
export type ReadyArticle = ArticleRecord & Extract<Rendered, { bodyHtml: string }> & { apart?: boolean }

/** What became of a line. `taken`: old addresses that lead to another article already. */
export interface Result {
  id: number
  outcome: Outcome
  status: Status
  publishedAt: string | null
  taken: string[]
}

/** What an import finds things by. */
export interface Finders {
  known: KnownArticles
  categories: CategoryFinder
}

/** Some articles of a file, all or none of them. @returns what became of each */
export async function importBatch(portal: Portal, actor: Actor, file: string, records: ReadyArticle[], finders: Finders) {
  return write(portal, actor, async (tx, record) => {
    const results: Result[] = []
    const created: [number, Document][] = []
    const updated: number[] = []
    for (const line of records) {
      const result = await importOne(portal, tx, line, finders)
      const { id, outcome } = result
      results.push(result)
      if (outcome === 'created') created.push([id, line.document])
      else if (outcome !== 'unchanged' && outcome !== 'inBin') updated.push(id)
    }
    // Last: what FTS5 has not written yet it writes as soon as another table is changed, which makes it five times slower.
    await putDocuments(tx, created)
    await indexArticles(tx, updated)
    const changed = results.filter(({ outcome }) => outcome !== 'unchanged' && outcome !== 'inBin').length
    if (changed > 0) record({ action: 'article.import', details: { file, articles: changed } })
    return results
  })
}

async function importOne(portal: Portal, tx: Tx, line: ReadyArticle, { known, categories }: Finders): Promise<Result> {
  const knownId = known.find(line)
  const manuscript = knownId ? found(await findManuscript(tx, knownId)) : undefined
  const article = manuscript?.article
  if (article?.binned) return { id: article.id, outcome: 'inBin', status: article.status, publishedAt: null, taken: [] }

  const now = timestamp(portal.clock)
  const own = ownHost(portal.config)
  const names = {
    categoryId: await categories.find(tx, line.category, line.category_slug, line.category_hints),
    coverId: line.cover ? ((await findPictureByHash(tx, line.cover))?.id ?? null) : null,
  }
  const imported = apply(line, names, now, article ? stateOf(article) : blankAs(line.starts_as ?? 'published'))

  if (line.old_url && line.old_url !== article?.oldUrl) await releaseOldUrl(tx, line.old_url)
  const id = article ? article.id : await insert(tx, line, imported, { now, own, keepNumber: line.id !== null && known.isFree(line.id) })
  const outcome = manuscript ? await update(tx, line, manuscript, imported, { now, own }) : 'created'
  known.add(id, { ...line, published_at: imported.values.publishedAt })
  known.touch(id)
  const { added, taken } = await keepAliases(tx, id, line.aliases ?? [])
  const { status, values } = imported
  return { id, outcome: outcome === 'unchanged' && added > 0 ? 'updated' : outcome, status, publishedAt: values.publishedAt, taken }
}

async function insert(
  tx: Tx,
  line: ReadyArticle,
  { values, ...state }: Imported,
  { now, own, keepNumber }: { now: string; own: string; keepNumber: boolean },
) {
  const { publishedAt } = values
  const change = { at: line.updated_at ?? (publishedAt && publishedAt < now ? publishedAt : now), by: null, own }
  const origin = {
    ...state,
    bodyHtml: line.bodyHtml,
    oldUrl: line.old_url,
    sample: line.sample ?? false,
    ...(keepNumber ? { id: line.id ?? undefined } : {}),
  }
  const id = await insertArticle(tx, values, change, origin)
  await insertRevision(tx, id, 1, values, change)
  if (line.views) await setTotalViews(tx, id, line.views)
  return id
}

async function update(
  tx: Tx,
  line: ReadyArticle,
  { article, change, scheduled }: Manuscript,
  imported: Imported,
  { now, own }: { now: string; own: string },
): Promise<Outcome> {
  const oldUrl = line.old_url ?? article.oldUrl
  const sameText = isDeepStrictEqual(imported, stateOf(article))
  const sameViews = line.views === null || line.views === article.views
  if (sameText && sameViews && oldUrl === article.oldUrl) return 'unchanged'

  if (!sameViews) await setTotalViews(tx, article.id, line.views ?? 0)
  if (sameText && oldUrl === article.oldUrl) return 'updated'
  const by = { at: line.updated_at ?? now, by: null, own }
  await updateArticle(tx, article, imported.values, imported, by)
  await insertRevision(tx, article.id, article.version + 1, imported.values, by)
  await setOrigin(tx, article.id, { oldUrl, at: by.at, sample: line.sample ?? false })
  return change || scheduled ? 'besideChange' : 'updated'
}

const stateOf = (article: Article): Imported => ({ values: valuesOf(article), status: article.status, reason: article.reason })
