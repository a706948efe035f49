/** What decides, besides roles, who may take a step. */
export interface Rules {
  /** Nobody publishes what they began themselves. */
  fourEyes: boolean
  /** The categories that somebody looks after; none: all. */
  categoryIds: readonly number[]
}

/** Whether these categories are all somebody's to work in; what has no category is everybody's. */
export const looksAfter = ({ categoryIds }: Pick<Rules, 'categoryIds'>, of: readonly (number | null)[]): boolean =>
  categoryIds.length === 0 || of.every((id) => id === null || categoryIds.includes(id))
