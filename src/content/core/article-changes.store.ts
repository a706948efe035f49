import { noteDomains } from '#domains/domain.store.ts'
import { hostsIn } from '#domains/domain.ts'
import { noteUses } from '#media/uses.store.ts'
import type { ArticlesTable, Db } from '#platform/database/schema.ts'
import { rendered } from '#platform/text/rendered.ts'
import { slugify } from '#platform/text/vietnamese.ts'
import { type Article, type ArticleValues, type CoreValues, oldUrlKey, type Status } from './article.ts'
import { type coreFields, sharedFields, valueIn } from './fields.ts'
import { keepListed } from './listed-values.store.ts'
import { storedOwn } from './own-values.ts'

interface Change {
  at: string
  by: number | null
  /** The portal's own host: links to it lead nowhere else. */
  own?: string
}

/** What an imported article brings besides its values. */
export interface Origin {
  status: Status
  /** A number of its own; the caller knows that it is free. */
  id?: number
  /** The body rendered already, outside the transaction. */
  bodyHtml?: string
  oldUrl?: string | null
  reason?: string | null
  sample?: boolean
}

/** @returns the new article's number */
export async function insertArticle(
  db: Db,
  values: ArticleValues,
  { at, by, own }: Change,
  origin: Origin = { status: 'draft' },
): Promise<number> {
  const columns = columnsOf(values, origin.bodyHtml)
  const { id } = await db
    .insertInto('articles')
    .values({
      ...columns,
      ...(origin.id ? { id: origin.id } : {}),
      status: origin.status,
      released_at: origin.status === 'published' ? at : null,
      old_url: origin.oldUrl ?? null,
      old_key: origin.oldUrl ? oldUrlKey(origin.oldUrl) : null,
      reason: origin.reason ?? null,
      sample: origin.sample ? 1 : 0,
      created_at: at,
      created_by: by,
      updated_at: at,
      updated_by: by,
      touched_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await noteUses(db, id, values)
  await keepListed(db, id, values)
  if (origin.status === 'published') await noteDomains(db, hostsIn(columns.body_html), `article:${id}`, at, own)
  return id
}

/** Saves values and status, only if nobody changed the article since `version` or threw it away. */
export async function updateArticle(
  db: Db,
  { id, version }: Pick<Article, 'id' | 'version'>,
  values: ArticleValues,
  { status, reason }: { status: Status; reason: string | null },
  { at, by, own }: Change,
): Promise<boolean> {
  const columns = columnsOf(values)
  if (status === 'published') await noteDomains(db, hostsIn(columns.body_html), `article:${id}`, at, own)
  const { numUpdatedRows } = await db
    .updateTable('articles')
    .set({ ...columns, status, reason, version: version + 1, sample: 0, updated_at: at, updated_by: by, touched_at: at })
    .$if(status === 'published', (update) =>
      update.set((row) => ({ released_at: row.case().when('status', '=', 'published').then(row.ref('released_at')).else(at).end() })),
    )
    .where('id', '=', id)
    .where('version', '=', version)
    .where('binned_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 1n) await keepListed(db, id, values)
  return numUpdatedRows === 1n
}

/** Readers see what they saw; only if nobody changed the article since `version` or threw it away. */
export async function touchArticle(db: Db, { id, version }: Pick<Article, 'id' | 'version'>, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('articles')
    .set({ version: version + 1, sample: 0, touched_at: at })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('binned_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Marks what was published in haste, or takes the mark away. */
export async function markUrgent(db: Db, id: number, urgent: { at: string; by: number } | null): Promise<void> {
  await db
    .updateTable('articles')
    .set({ urgent_at: urgent?.at ?? null, urgent_by: urgent?.by ?? null })
    .where('id', '=', id)
    .execute()
}

const columnsOf = (values: ArticleValues, bodyHtml = rendered(values.body)) => ({
  ...storedValues(values),
  fields: storedOwn(values.own),
  body_html: bodyHtml,
  slug: slugify(values.title),
})

type Columns = Pick<ArticlesTable, (typeof coreFields)[keyof CoreValues]['column']>

/** The columns that every kind has. */
const storedValues = (values: ArticleValues) =>
  Object.fromEntries(sharedFields.map((row) => [row.column, row.stored(valueIn(values, row))])) as unknown as Omit<Columns, 'pinned'> & {
    pinned: number
  }
