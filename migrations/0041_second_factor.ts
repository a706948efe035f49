import { type AnyDb, text } from './portable.ts'

export async function up(db: AnyDb) {
  await db.schema
    .createTable('second_factors')
    .addColumn('user_id', 'integer', (column) => column.primaryKey().references('users.id').onDelete('cascade'))
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('last_step', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()

  await db.schema
    .createTable('recovery_codes')
    .addColumn('user_id', 'integer', (column) => column.notNull().references('users.id').onDelete('cascade'))
    .addColumn('salt', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('recovery_codes_by_user').on('recovery_codes').column('user_id').execute()

  // One row: what is asked of whom at sign-in.
  await db.schema
    .createTable('sign_in_rules')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('second_factor_roles', 'text', text)
    .execute()
  await db.insertInto('sign_in_rules').values({ id: 1 }).execute()
}
