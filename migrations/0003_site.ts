import { type AnyDb, flag, idType, text } from './portable.ts'

export async function up(db: AnyDb) {
  await db.schema
    .createTable('site_info')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', text)
    .addColumn('short_name', 'text', text)
    .addColumn('parent', 'text', text)
    .addColumn('slogan', 'text', text)
    .addColumn('address', 'text', text)
    .addColumn('phone', 'text', text)
    .addColumn('fax', 'text', text)
    .addColumn('email', 'text', text)
    .addColumn('responsible', 'text', text)
    .addColumn('copyright', 'text', text)
    .addColumn('credit', 'text', text)
    .addColumn('web_search_url', 'text', (column) => column.notNull().defaultTo('https://www.google.com/search?q={q}'))
    .addColumn('logo_id', 'integer', (column) => column.references('media.id').onDelete('set null'))
    .addColumn('sample', 'integer', flag)
    .execute()
  await db.insertInto('site_info').values({ id: 1 }).execute()

  // Counts up with every change that readers can see; whoever keeps a page in memory compares it.
  await db.schema
    .createTable('content_version')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute()
  await db.insertInto('content_version').values({ id: 1, version: 1 }).execute()

  await db.schema
    .createTable('categories')
    .addColumn('id', idType(db), (column) => column.primaryKey())
    .addColumn('slug', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('description', 'text', text)
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('sample', 'integer', flag)
    .execute()

  await db.schema
    .createTable('links')
    .addColumn('id', idType(db), (column) => column.primaryKey())
    .addColumn('group_name', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('sample', 'integer', flag)
    .execute()
}
