import { type AnyDb, idType, text } from './portable.ts'

/** What the nightly look over pages and installed files found, and what somebody decided about it. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('integrity_findings')
    .addColumn('id', idType(db), (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('first_at', 'text', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .addColumn('decided_by', 'text', text)
    .addColumn('decided_at', 'text')
    .addUniqueConstraint('integrity_findings_once', ['kind', 'place', 'what'])
    .execute()
  await db.schema.createIndex('integrity_findings_by_state').on('integrity_findings').columns(['state', 'id']).execute()
  await db.schema
    .createTable('integrity_scans')
    .addColumn('id', idType(db), (column) => column.primaryKey())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('finished_at', 'text')
    .addColumn('pages', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .createTable('integrity_files')
    .addColumn('path', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute()
}
