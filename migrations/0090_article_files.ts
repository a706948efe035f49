import type { AnyDb } from './portable.ts'

/** Which pictures and files each article names, in any of its versions: asking every text took too long. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('article_files')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('article_id', 'integer', (column) => column.notNull().references('articles.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('article_files_key', ['name', 'article_id'])
    .execute()
  await db.schema.createIndex('article_files_by_article').on('article_files').columns(['article_id']).execute()

  for await (const { id, body, cover_id } of rowsOf(db, 'articles', ['id', 'body', 'cover_id'])) await note(db, id, body, cover_id)
  for await (const { article_id, content } of rowsOf(db, 'article_revisions', ['id', 'article_id', 'content']))
    await note(db, article_id, content, JSON.parse(content).coverId)
}

// biome-ignore lint/suspicious/noExplicitAny: as many kinds of rows as tables
async function* rowsOf(db: AnyDb, table: string, columns: string[]): AsyncGenerator<any> {
  for (let after = 0; ; ) {
    const rows = await db.selectFrom(table).select(columns).where('id', '>', after).orderBy('id').limit(500).execute()
    yield* rows
    if (rows.length === 0) return
    after = rows.at(-1)?.id
  }
}

async function note(db: AnyDb, article_id: number, text: string, cover: number | null) {
  const names = [...new Set(text.match(/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g)), ...(cover ? [`cover:${cover}`] : [])]
  if (names.length === 0) return
  const rows = names.map((name) => ({ name, article_id }))
  await db
    .insertInto('article_files')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
