import { type AnyDb, flag, text } from './portable.ts'

/** Outside domains that content links to. Those that are linked to already wait for somebody's decision. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('domains')
    .addColumn('host', 'text', (column) => column.primaryKey())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('subdomains', 'integer', flag)
    .addColumn('found_in', 'text', text)
    .addColumn('found_at', 'text', (column) => column.notNull())
    .addColumn('decided_by', 'text', text)
    .addColumn('decided_at', 'text')
    .execute()
  await db.schema.createIndex('domains_by_state').on('domains').columns(['state', 'host']).execute()

  const found = new Map<string, string>()
  const note = (html: string, where: string) => {
    for (const [, host] of html.matchAll(/=["']?https?:\/\/(?:www\.)?([a-z0-9.-]+\.[a-z0-9-]+)/gi))
      if (!found.has(host!.toLowerCase())) found.set(host!.toLowerCase(), where)
  }
  for (const { id, url } of await db.selectFrom('links').select(['id', 'url']).execute()) note(`="${url}`, `link:${id}`)
  const articles = (after: number) =>
    db
      .selectFrom('articles')
      .select(['id', 'body_html'])
      .where('status', '=', 'published')
      .where('id', '>', after)
      .orderBy('id')
      .limit(500)
      .execute()
  for (let rows = await articles(0); rows.length > 0; rows = await articles(rows.at(-1)!.id))
    for (const { id, body_html } of rows) note(body_html, `article:${id}`)

  const found_at = new Date().toISOString()
  await db.insertInto('domains').values({ host: 'gov.vn', state: 'approved', subdomains: 1, found_at }).execute()
  for (const [host, found_in] of found)
    if (!/(^|\.)gov\.vn$/.test(host)) await db.insertInto('domains').values({ host, state: 'found', found_in, found_at }).execute()
}
