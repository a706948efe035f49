import type { AnyDb } from './portable.ts'

/** How nearly words mean the same, in percent: of an abbreviation the long form is the same, of two ways to say it nearly. */
export async function up(db: AnyDb) {
  await db.schema
    .alterTable('search_synonyms')
    .addColumn('weight', 'integer', (column) => column.notNull().defaultTo(95))
    .execute()
  await db.updateTable('search_synonyms').set({ weight: 80 }).where('short', 'like', '% %').execute()
}
