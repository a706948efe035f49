import type { Db } from '#platform/database/schema.ts'
import type { FormPlace } from './form-place.ts'

/** What an editor typed but did not save. */
export interface Autosave<T> {
  typed: T
  /** The version of the article it was typed over. */
  version: number
  at: string
  place: string
}

/** Stands for the article that is not there yet. */
export const newOne = 0

const columns = ['fields', 'version', 'saved_at', 'place', 'article_id'] as const

/** All that somebody has typed for an article, the newest first; for every article when none is named. */
export async function listAutosaves<T>(db: Db, userId: number, articleId?: number): Promise<(Autosave<T> & { articleId: number })[]> {
  const query = db.selectFrom('autosaves').select(columns).where('user_id', '=', userId).orderBy('saved_at', 'desc').orderBy('place')
  const rows = await (articleId === undefined ? query : query.where('article_id', '=', articleId)).execute()
  return rows.map((row) => ({
    articleId: row.article_id,
    typed: JSON.parse(row.fields),
    version: row.version,
    at: row.saved_at,
    place: row.place,
  }))
}

/**
 * One writes into the place one knows: where one wrote before, or what one was shown. Whoever does not know what is there has their own.
 */
export async function placeFor(db: Db, userId: number, articleId: number, { wanted, own, keptAt }: FormPlace): Promise<string> {
  const there = await db
    .selectFrom('autosaves')
    .select(['form', 'saved_at'])
    .where('user_id', '=', userId)
    .where('article_id', '=', articleId)
    .where('place', '=', wanted)
    .executeTakeFirst()
  return !there || there.form === own || there.saved_at === keptAt ? wanted : own
}

export async function countAutosaves(db: Db, userId: number): Promise<number> {
  const { count } = await db
    .selectFrom('autosaves')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** @param form the form that wrote it */
export async function putAutosave<T>(
  db: Db,
  userId: number,
  articleId: number,
  { typed, version, at, place }: Autosave<T>,
  form: string,
): Promise<void> {
  const row = { version, fields: JSON.stringify(typed), saved_at: at, form }
  await db
    .insertInto('autosaves')
    .values({ user_id: userId, article_id: articleId, place, ...row })
    .onConflict((conflict) => conflict.columns(['user_id', 'article_id', 'place']).doUpdateSet(row))
    .execute()
}

/** @returns whether there was one */
export async function removeAutosave(db: Db, userId: number, articleId: number, place: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('autosaves')
    .where('user_id', '=', userId)
    .where('article_id', '=', articleId)
    .where('place', '=', place)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** What a form kept is saved now; what another one wrote since stays. */
export async function removeSaved(db: Db, userId: number, articleId: number, { wanted, own, keptAt }: FormPlace): Promise<void> {
  await db
    .deleteFrom('autosaves')
    .where('user_id', '=', userId)
    .where('article_id', '=', articleId)
    .where('place', 'in', [wanted, own])
    .where((row) => row.or([row('form', '=', own), row('saved_at', '=', keptAt)]))
    .execute()
}
