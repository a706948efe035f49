import type { ResponsibilitiesByUser } from '#users/responsibilities/responsibility.ts'

/** What decides, besides roles, who may take a step. */
export interface Rules {
  /** Nobody publishes what they wrote themselves. */
  fourEyes: boolean
  categories: ResponsibilitiesByUser
}

/** Whether these categories are all somebody's to work in; what has no category is everybody's. */
export const looksAfter = ({ categories }: Pick<Rules, 'categories'>, of: readonly (number | null)[]): boolean =>
  categories === 'all' || of.every((id) => id === null || categories.includes(id))
