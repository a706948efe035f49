import type { Db } from '#platform/database/schema.ts'
import type { StepName } from './first-steps.ts'

/** Which steps of the set-up are left for later. */
export async function listPostponed(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('postponed_steps').select('name').execute()
  return new Set(rows.map(({ name }) => name))
}

export async function insertPostponed(db: Db, name: StepName, at: string): Promise<void> {
  await db.insertInto('postponed_steps').values({ name, postponed_at: at }).execute()
}

export async function deletePostponed(db: Db, name: StepName): Promise<void> {
  await db.deleteFrom('postponed_steps').where('name', '=', name).execute()
}
