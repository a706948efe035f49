import type { Db } from '#platform/database/schema.ts'
import { inParts, listElsewhere } from './uses.store.ts'

/** What readers see, or will at a moment that is set, with a picture in it. */
export interface LiveUses {
  articles: { id: number; title: string; categoryId: number | null }[]
  /** In what administrators look after: the emblem, links, categories, alerts. */
  onSite: boolean
}

/** Drafts do not count, nor what an article once showed. */
export async function listLiveUses(db: Db, picture: { id: number; names: string[] }): Promise<LiveUses> {
  const articles = new Map<number, LiveUses['articles'][number]>()
  for (const names of inParts([...picture.names, `cover:${picture.id}`]))
    for (const { category_id, title, ...row } of await listNaming(db, names))
      if (shows(row, picture)) articles.set(row.id, { id: row.id, title, categoryId: category_id })
  const isEmblem = await db.selectFrom('site_info').select('id').where('logo_id', '=', picture.id).executeTakeFirst()
  return { articles: [...articles.values()], onSite: isEmblem !== undefined || (await listElsewhere(db, picture.names)).length > 0 }
}

/** Published articles that name it in any version, with the text that is scheduled. */
const listNaming = (db: Db, names: string[]) =>
  db
    .selectFrom('articles')
    .leftJoin('scheduled_changes', 'scheduled_changes.article_id', 'articles.id')
    .leftJoin('article_revisions', (join) =>
      join
        .onRef('article_revisions.article_id', '=', 'scheduled_changes.article_id')
        .onRef('article_revisions.version', '=', 'scheduled_changes.version'),
    )
    .select(['articles.id', 'title', 'category_id', 'body', 'cover_id', 'content as scheduled'])
    .where('status', '=', 'published')
    .where('articles.id', 'in', db.selectFrom('article_files').select('article_id').where('name', 'in', names))
    .execute()

function shows(
  { body, cover_id, scheduled }: { body: string; cover_id: number | null; scheduled: string | null },
  { id, names }: { id: number; names: string[] },
) {
  const later = JSON.parse(scheduled ?? '{"body":""}')
  return [cover_id, later.coverId].includes(id) || names.some((name) => body.includes(name) || later.body.includes(name))
}
