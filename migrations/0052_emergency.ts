import { type AnyDb, flag, idType, text } from './portable.ts'

/** The switch for the home page of an emergency, and what that page lists; both made ready beforehand. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('emergency')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('active', 'integer', flag)
    .addColumn('changed_at', 'text', text)
    .addColumn('changed_by', 'text', text)
    .execute()
  await db.insertInto('emergency').values({ id: 1 }).execute()
  await db.schema
    .createTable('emergency_contacts')
    .addColumn('id', idType(db), (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('phone', 'text', text)
    .addColumn('address', 'text', text)
    .addColumn('position', 'integer', (column) => column.notNull())
    .execute()
}
