import type { Portal } from '#platform/context.ts'
import { type FirstStep, firstSteps } from './first-steps.ts'
import { listPostponed } from './postponed-steps.store.ts'
import { getSampleFields, getSiteColumns } from './site-info.store.ts'

/** `postponed`: somebody left it for later. */
export interface MissingStep extends FirstStep {
  postponed: boolean
}

/** What a portal still lacks of its set-up, in the order of the steps. */
export async function missingSteps(portal: Portal): Promise<MissingStep[]> {
  const { db } = portal
  const count = async (table: 'categories' | 'users' | 'second_factors') => {
    const row = await db
      .selectFrom(table)
      .select((each) => each.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return Number(row.count)
  }
  const standing = {
    portal,
    site: await getSiteColumns(db),
    sample: new Set<string>((await getSampleFields(db)).map(({ name }) => name)),
    categories: await count('categories'),
    people: await count('users'),
    secondFactors: await count('second_factors'),
  }
  const postponed = await listPostponed(db)
  return firstSteps.filter(({ isDone }) => !isDone(standing)).map((step) => ({ ...step, postponed: postponed.has(step.name) }))
}
