import { sql } from 'kysely'
import { type AnyDb, isSqlite } from './portable.ts'

export async function up(db: AnyDb) {
  if (isSqlite(db)) {
    // Contentless: the articles hold the text. Tokens are made in search/tokens.ts; `ascii` takes every letter with a mark as it is.
    await sql`create virtual table search_index using fts5(
      title, lead, body, content='', contentless_delete=1, tokenize="ascii tokenchars '=~'")`.execute(db)
    // Bytes gathered before they are written: fewer, larger pieces to merge when many articles come at once.
    await sql`insert into search_index (search_index, rank) values ('hashsize', 16777216)`.execute(db)
    await sql`create virtual table search_vocabulary using fts5vocab(search_index, row)`.execute(db)
  } else {
    await sql`create table search_index (
      article_id integer primary key references articles(id) on delete cascade, tokens tsvector not null)`.execute(db)
    await sql`create index search_index_by_token on search_index using gin (tokens)`.execute(db)
  }

  // What a search asks of each article, without reading past its long texts.
  await db.schema
    .createIndex('articles_for_search')
    .on('articles')
    .columns(['id', 'status', 'published_at', 'kind', 'category_id'])
    .execute()
}
