import { type AnyDb, flag, text } from './portable.ts'

/** Searchable words, the point that crops keep, whether the AVIF files are made, and what a picture was before it was replaced. */
export async function up(db: AnyDb) {
  const middle = (column: Parameters<typeof text>[0]) => column.notNull().defaultTo(50)
  await db.schema.alterTable('media').addColumn('search', 'text', text).execute()
  await db.schema.alterTable('media').addColumn('focus_x', 'integer', middle).execute()
  await db.schema.alterTable('media').addColumn('focus_y', 'integer', middle).execute()
  await db.schema.alterTable('media').addColumn('avif', 'integer', flag).execute()
  await db.schema.createIndex('media_without_avif').on('media').columns(['avif', 'id']).execute()

  await db.schema
    .createTable('former_pictures')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('media_id', 'integer', (column) => column.notNull().references('media.id').onDelete('cascade'))
    .execute()
  await db.schema.createIndex('former_pictures_by_picture').on('former_pictures').columns(['media_id']).execute()

  for (const { id, file_name, alt, caption, credit } of await db.selectFrom('media').selectAll().execute())
    await db
      .updateTable('media')
      .set({ search: fold(`${file_name} ${alt} ${caption} ${credit}`) })
      .where('id', '=', id)
      .execute()
}

/** As the portal folded at the time of this migration. */
const fold = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
