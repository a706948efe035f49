import { type AnyDb, flag, text } from './portable.ts'

/** Who approves what: the rule of two people, who looks after which categories, and what was published in haste. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('approval_settings')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('four_eyes', 'integer', flag)
    .execute()
  await db.insertInto('approval_settings').values({ id: 1 }).execute()

  await db.schema
    .createTable('user_categories')
    .addColumn('user_id', 'integer', (column) => column.notNull().references('users.id').onDelete('cascade'))
    .addColumn('category_id', 'integer', (column) => column.notNull().references('categories.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('user_categories_key', ['user_id', 'category_id'])
    .execute()
  await db.schema.alterTable('users').addColumn('email', 'text', text).execute()

  await db.schema.alterTable('articles').addColumn('urgent_at', 'text').execute()
  await db.schema.alterTable('articles').addColumn('urgent_by', 'integer').execute()
  await db.schema.createIndex('articles_unreviewed').on('articles').column('urgent_at').where('urgent_at', 'is not', null).execute()
}
