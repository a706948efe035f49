/** The categories somebody looks after: every one, or these, be it none. */
export type ResponsibilitiesByUser = 'all' | number[]

/** What somebody of the newsroom looks after, and where they are told of it. */
export interface Responsibilities {
  /** Empty: nobody writes to them. */
  email: string
  categories: ResponsibilitiesByUser
}
