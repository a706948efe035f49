import { attachmentsIn } from '#attachments/attachment.ts'
import type { Db } from '#platform/database/schema.ts'
import { type FilePage, listPages } from '../files/page.store.ts'
import { bodyText, type Written } from './document.ts'
import type { Head, Texts } from './index.ts'
import { withOwnWords } from './own-words.ts'

/** Of files this much is read to put results in order; what stands behind is found all the same. */
const weighed = { pages: 10, letters: 20_000 }

/** In no particular order; those that do not exist are left out. */
export async function listWritten(db: Db, ids: number[]): Promise<(Written & { id: number })[]> {
  const rows = await read(db, ids)
  const pages = await listPages(db, hashesIn(rows))
  return rows.map((row) => ({ ...row, files: textOf(row, pages) }))
}

export async function listTexts(db: Db, ids: number[]): Promise<Texts[]> {
  const rows = await read(db, ids)
  const pages = await listPages(db, hashesIn(rows), weighed.pages)
  return rows.map(({ id, title, lead, ...body }) => {
    const files = textOf(body, pages).slice(0, weighed.letters)
    return { id, title, lead, body: bodyText(body), files }
  })
}

/** What the files say that an article links to. */
export async function listPagesOf(db: Db, id: number): Promise<FilePage[]> {
  return listPages(db, hashesIn(await read(db, [id])))
}

type Row = { bodyHtml: string }

async function read(db: Db, ids: number[]) {
  if (ids.length === 0) return []
  const query = db.selectFrom('articles').select(['id', 'title', 'lead', 'body_html as bodyHtml', 'author', 'kind', 'fields'])
  const rows = await query.where('id', 'in', ids).execute()
  return rows.map(({ kind, fields, ...row }) => withOwnWords(row, kind, JSON.parse(fields)))
}

const hashesIn = (rows: Row[]) => [...new Set(rows.flatMap(({ bodyHtml }) => attachmentsIn(bodyHtml)))]

function textOf({ bodyHtml }: Row, pages: FilePage[]): string {
  if (pages.length === 0) return ''
  const linked = new Set(attachmentsIn(bodyHtml))
  return pages.flatMap(({ named, content }) => (linked.has(named) ? [content] : [])).join(' ')
}

/** Titles and leads stand first in a row, so many of them are cheap. */
export async function listHeads(db: Db, ids: number[]): Promise<Head[]> {
  if (ids.length === 0) return []
  return db.selectFrom('articles').select(['id', 'title', 'lead']).where('id', 'in', ids).execute()
}

/** The numbers after `id`, lowest first. */
export async function listIdsAfter(db: Db, id: number, limit: number): Promise<number[]> {
  const rows = await db.selectFrom('articles').select('id').where('id', '>', id).orderBy('id').limit(limit).execute()
  return rows.map((row) => row.id)
}
