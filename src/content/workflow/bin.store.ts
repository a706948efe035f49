import { ownFields, sharedFields } from '#content/core/fields.ts'
import { readOwn, storedOwn } from '#content/core/own-values.ts'
import type { KindName } from '#kinds.ts'
import type { Db } from '#platform/database/schema.ts'

/** What an article's columns hold once its text is gone. */
const emptied = Object.fromEntries(sharedFields.flatMap((row) => (row.emptied ? [[row.column, row.stored(row.blank)]] : [])))

/** The same of what only its kind has. */
const ownEmptied = (kind: KindName, stored: string): string => {
  const own = readOwn(kind, stored)
  return storedOwn(Object.fromEntries(ownFields(kind).map(({ name, emptied, blank }) => [name, emptied ? blank : (own[name] ?? blank)])))
}

/** Throws an article away, or takes it back. */
export async function markBinned(db: Db, id: number, binned: { at: string; by: number } | null): Promise<void> {
  await db
    .updateTable('articles')
    .set({ binned_at: binned?.at ?? null, binned_by: binned?.by ?? null, sample: 0, ...(binned ? { touched_at: binned.at } : {}) })
    .where('id', '=', id)
    .execute()
}

/** What was thrown away before a moment and still has its text. */
export const listToEmpty = (db: Db, before: string, limit: number): Promise<{ id: number; title: string }[]> =>
  db
    .selectFrom('articles')
    .select(['id', 'title'])
    .where('binned_at', '<=', before)
    .where('emptied_at', 'is', null)
    .where('status', '!=', 'published')
    .orderBy('id')
    .limit(limit)
    .execute()

/**
 * Takes the text and everything about it away; the number stays, for the address and the reason that stands there.
 * @returns false when it was not thrown away before that moment, or is empty already
 */
export async function emptyArticle(db: Db, id: number, { before, at }: { before: string; at: string }): Promise<boolean> {
  const article = await db.selectFrom('articles').select(['kind', 'fields']).where('id', '=', id).executeTakeFirst()
  if (!article) return false
  const { numUpdatedRows } = await db
    .updateTable('articles')
    .set({ ...emptied, fields: ownEmptied(article.kind, article.fields), body_html: '', slug: '', emptied_at: at })
    .where('id', '=', id)
    .where('binned_at', '<=', before)
    .where('emptied_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  for (const table of [
    'article_revisions',
    'article_changes',
    'scheduled_changes',
    'article_files',
    'autosaves',
    'preview_links',
    'article_presence',
    'article_seen',
    'listed_values',
  ] as const)
    await db.deleteFrom(table).where('article_id', '=', id).execute()
  return true
}
