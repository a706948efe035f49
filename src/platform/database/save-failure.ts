/** What keeps a change from being saved, whoever asked for it. */
export type SaveFailure = 'busy' | 'diskFull' | 'cannotSave'

const failures: [RegExp, SaveFailure][] = [
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/, 'busy'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)$/, 'diskFull'],
  [
    /^(SQLITE_(READONLY|IOERR|CANTOPEN|CORRUPT|NOTADB|NOMEM|INTERRUPT|PERM|AUTH|NOLFS)|(EROFS|EIO|EPERM|EACCES|EMFILE|ENFILE|ENOMEM)$)/,
    'cannotSave',
  ],
]

/** Which of them an error is; undefined for any other. */
export function saveFailureOf(error: unknown): SaveFailure | undefined {
  const code = codeOf(error)
  return failures.find(([pattern]) => pattern.test(code))?.[1]
}

/** Whether something failed because there is no room left, for files or for the database. */
export const isDiskFull = (error: unknown): boolean => saveFailureOf(error) === 'diskFull'

export const statusOfFailure = (failure: SaveFailure): number => (failure === 'diskFull' ? 507 : 503)

/** The file itself is broken; no waiting mends it. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error))

/** What says at a start that the database is damaged or gone, not that something else stands in the way. */
export const isUnusable = (error: unknown): boolean => /^(SQLITE_(CORRUPT|NOTADB|IOERR)(_.*)?|DATABASE_LOST)$/.test(codeOf(error))

type Coded = { code?: string; cause?: { code?: string } } | null

/** What comes from a thread has it in its cause: of an error itself only the message gets through. */
const codeOf = (error: unknown): string => String((error as Coded)?.code ?? (error as Coded)?.cause?.code)
