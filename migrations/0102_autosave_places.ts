import { sql } from 'kysely'
import { type AnyDb, text } from './portable.ts'

/** Each form keeps what is typed in a place of its own: before, all new articles had one, and so had two tabs on one article. */
export async function up(db: AnyDb) {
  await db.schema.alterTable('autosaves').renameTo('autosaves_before').execute()
  await db.schema
    .createTable('autosaves')
    .addColumn('user_id', 'integer', (column) => column.notNull().references('users.id').onDelete('cascade'))
    .addColumn('article_id', 'integer', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('form', 'text', text)
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('fields', 'text', (column) => column.notNull())
    .addColumn('saved_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('autosaves_place', ['user_id', 'article_id', 'place'])
    .execute()
  const columns = ['user_id', 'article_id', 'place', 'version', 'fields', 'saved_at'] as const
  const before = db
    .selectFrom('autosaves_before')
    .select(['user_id', 'article_id', sql.lit('truoc').as('place'), 'version', 'fields', 'saved_at'])
  await db
    .insertInto('autosaves')
    .columns([...columns])
    .expression(before)
    .execute()
  await db.schema.dropTable('autosaves_before').execute()
}
