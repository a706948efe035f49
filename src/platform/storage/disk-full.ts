import { troubleOf } from '../database/trouble.ts'

/** Whether something failed because there is no room left, for files or for the database. */
export const isDiskFull = (error: unknown): boolean => troubleOf(error) === 'diskFull'
