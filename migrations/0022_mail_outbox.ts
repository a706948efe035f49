import { type AnyDb, idType } from './portable.ts'

/** Mail that waits to be sent, so that no step waits for a mail server. */
export async function up(db: AnyDb) {
  await db.schema
    .createTable('mail_outbox')
    .addColumn('id', idType(db), (column) => column.primaryKey())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_at', 'text', (column) => column.notNull())
    .execute()
}
