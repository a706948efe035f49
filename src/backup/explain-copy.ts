import type { Words } from '#locales/index.ts'
import { isDiskFull } from '#platform/database/save-failure.ts'
import { BadCopy } from './archive.ts'
import { NotEmpty } from './check.ts'

/** One sentence for why a copy could not be made, or restored. */
export function explainCopy(error: unknown, t: Words, folder: string): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  if (error instanceof BadCopy) return t.backups.notWhole(message)
  if (error instanceof NotEmpty) return t.backups.notEmpty(message)
  if (isDiskFull(error)) return t.backups.diskFull(folder)
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return t.backups.notWritable(folder)
  if (['ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST'].includes(code)) return t.backups.notThere(folder)
  if (code === 'SQLITE_CANTOPEN') return t.backups.noDatabase
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_IOERR'))
    return t.backups.damaged(code)
  return message
}
