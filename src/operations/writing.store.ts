import type { Db } from '#platform/database/schema.ts'

/** Writes what stands there already. @throws what an editor who saves would run into */
export async function writeNothing(db: Db): Promise<void> {
  await db
    .updateTable('content_version')
    .set((row) => ({ version: row.ref('version') }))
    .where('id', '=', 1)
    .execute()
}
