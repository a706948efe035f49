import { noteUses } from '#media/uses.store.ts'
import type { Db } from '#platform/database/schema.ts'

/** The versions that nothing needs any more: neither what readers see nor a change that waits for somebody or for its moment. */
export async function listOldVersions(db: Db, articleId: number): Promise<number[]> {
  const needed = await neededVersions(db, articleId)
  const rows = await db.selectFrom('article_revisions').select('version').where('article_id', '=', articleId).orderBy('version').execute()
  return rows.map(({ version }) => version).filter((version) => !needed.has(version))
}

async function neededVersions(db: Db, articleId: number): Promise<Set<number>> {
  const article = await db.selectFrom('articles').select('version').where('id', '=', articleId).executeTakeFirst()
  const change = await db.selectFrom('article_changes').select(['version', 'base_version']).where('article_id', '=', articleId).execute()
  const scheduled = await db.selectFrom('scheduled_changes').selectAll().where('article_id', '=', articleId).execute()
  return new Set([
    ...(article ? [article.version] : []),
    ...scheduled.flatMap(({ version, base_version }) => [version, base_version]),
    ...change.flatMap(({ version, base_version }) => [version, base_version]),
  ])
}

/** What only they named is named no more. */
export async function deleteRevisions(db: Db, articleId: number, versions: number[]): Promise<void> {
  await db.deleteFrom('article_revisions').where('article_id', '=', articleId).where('version', 'in', versions).execute()
  await db.deleteFrom('article_files').where('article_id', '=', articleId).execute()
  const live = await db.selectFrom('articles').select(['body', 'cover_id as coverId']).where('id', '=', articleId).execute()
  const kept = await db.selectFrom('article_revisions').select('content').where('article_id', '=', articleId).execute()
  for (const values of [...live, ...kept.map(({ content }) => JSON.parse(content))]) await noteUses(db, articleId, values)
}
