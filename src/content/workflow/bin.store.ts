import { fieldRow, fields } from '#content/core/fields.ts'
import type { Db } from '#platform/database/schema.ts'

/** What an article's columns hold once its text is gone. */
const emptied = Object.fromEntries(fields.map(fieldRow).flatMap((row) => (row.emptied ? [[row.column, row.stored(row.blank)]] : [])))

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
  const { numUpdatedRows } = await db
    .updateTable('articles')
    .set({ ...emptied, body_html: '', slug: '', emptied_at: at })
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
  ] as const)
    await db.deleteFrom(table).where('article_id', '=', id).execute()
  return true
}
