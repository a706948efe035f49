/** What keeps a change from being saved, whoever asked for it. */
export type Trouble = 'busy' | 'diskFull' | 'cannotSave'

const troubles: [RegExp, Trouble][] = [
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/, 'busy'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)$/, 'diskFull'],
  [
    /^(SQLITE_(READONLY|IOERR|CANTOPEN|CORRUPT|NOTADB|NOMEM|INTERRUPT|PERM|AUTH|NOLFS)|(EROFS|EIO|EPERM|EACCES|EMFILE|ENFILE|ENOMEM)$)/,
    'cannotSave',
  ],
]

/** Which of them an error is; undefined for any other. */
export function troubleOf(error: unknown): Trouble | undefined {
  const code = String((error as { code?: string } | null)?.code)
  return troubles.find(([pattern]) => pattern.test(code))?.[1]
}

/** Whether something failed because there is no room left, for files or for the database. */
export const isDiskFull = (error: unknown): boolean => troubleOf(error) === 'diskFull'

export const statusOfTrouble = (trouble: Trouble): number => (trouble === 'diskFull' ? 507 : 503)

/** The file itself is broken; no waiting mends it. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(String((error as { code?: string } | null)?.code))

/** What says at a start that the database is damaged or gone, not that something else stands in the way. */
export const isUnusable = (error: unknown): boolean =>
  /^(SQLITE_(CORRUPT|NOTADB|IOERR)(_.*)?|DATABASE_LOST)$/.test(String((error as { code?: string } | null)?.code))
