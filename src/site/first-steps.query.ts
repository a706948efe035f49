import type { Portal } from '#platform/context.ts'
import { type FirstStep, firstSteps } from './first-steps.ts'
import { getSampleFields, getSiteColumns } from './site-info.store.ts'

/** What a portal still lacks of its set-up, in the order of the steps. */
export async function missingSteps(portal: Portal): Promise<FirstStep[]> {
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
  return firstSteps.filter(({ isDone }) => !isDone(standing))
}
