import { sql } from 'kysely'
import { type AnyDb, flag } from './portable.ts'

/** By which rules the files of a picture were drawn, and whether somebody still has to say what it shows. */
export async function up(db: AnyDb) {
  await db.schema.alterTable('media').addColumn('drawn', 'integer', flag).execute()
  await db.schema.alterTable('media').addColumn('undescribed', 'integer', flag).execute()
  await db.schema.createIndex('media_by_drawing').on('media').columns(['drawn', 'id']).execute()
  // They came from Word or by pasting: nobody was asked, so nobody said that they are decoration.
  await sql`update media set undescribed = 1 where alt = '' and file_name in ('word', 'anh')`.execute(db)
}
