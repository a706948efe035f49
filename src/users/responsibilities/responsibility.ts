/** What somebody of the newsroom looks after, and where they are told of it. */
export interface Beat {
  /** Empty: nobody writes to them. */
  email: string
  /** None: all. */
  categoryIds: number[]
}
