import { kinds } from '#kinds.ts'
import type { Db } from '#platform/database/schema.ts'
import { listPublic } from './public-list.store.ts'

/** The kinds whose lists lead readers somewhere: those that every portal is made of, and others once there is something in them. */
export async function filledKinds(db: Db, now: string): Promise<typeof kinds> {
  const isFilled = await Promise.all(
    kinds.map(async ({ name, filed, beside }) => filed || beside || (await listPublic(db, now, { kind: name }, { limit: 1 })).length > 0),
  )
  return kinds.filter((_, i) => isFilled[i])
}
