import { join, relative, resolve, sep } from 'node:path'
import { explainCopy } from '#backup/explain-copy.ts'
import { readRecord } from '#backup/record.ts'
import { readConfig } from '#config.ts'
import type { Words } from '#locales/index.ts'
import { isDiskFull } from '#platform/database/save-failure.ts'

type Reason = keyof Words['failures']

/** What the system's and the database's codes mean to an operator. */
const byCode: Record<string, Reason> = {
  EADDRINUSE: 'portInUse',
  EADDRNOTAVAIL: 'noSuchHost',
  ENOTFOUND: 'noSuchHost',
  ENOENT: 'folder',
  EACCES: 'folder',
  EPERM: 'folder',
  EROFS: 'folder',
  ENOTDIR: 'folder',
  EEXIST: 'folder',
  SQLITE_CANTOPEN: 'folder',
  SQLITE_READONLY: 'folder',
  SQLITE_NOTADB: 'notADatabase',
  SQLITE_CORRUPT: 'damaged',
  DATABASE_LOST: 'databaseLost',
  SQLITE_BUSY: 'busy',
  NEWER_DATABASE: 'newerDatabase',
  MIGRATION_FAILED: 'migration',
  NO_COPY: 'noCopy',
  FOLDER_HELD: 'held',
}

/** One sentence for what stopped the portal or a command; a second one for the way out, where there is one. */
export async function explain(error: unknown, t: Words, environment?: NodeJS.ProcessEnv): Promise<string> {
  const { code, message, cause } = error as NodeJS.ErrnoException
  if (!code) return message
  const { port, host, dataDir, backupDir } = readConfig(environment)
  const reason = reasonOf(error as NodeJS.ErrnoException, dataDir)
  if (!reason) return message
  const detail = reason === 'noCopy' ? explainCopy(cause, t, backupDir) : message
  const said = t.failures[reason]({ port, host, folder: dataDir, backups: backupDir, detail })
  return reason === 'damaged' || reason === 'notADatabase' || reason === 'databaseLost'
    ? `${said} ${await wayBack(t, dataDir, backupDir)}`
    : said
}

function reasonOf(error: NodeJS.ErrnoException, dataDir: string): Reason | undefined {
  const { code = '', syscall, path } = error
  if (isDiskFull(error)) return 'diskFull'
  if (code === 'EACCES' && syscall === 'listen') return 'portForbidden'
  const reason = byCode[code.replace(/^(SQLITE_[A-Z]+)_.*/, '$1')]
  if (reason !== 'folder' || path === undefined || isWithin(dataDir, path) || isWithin(path, dataDir)) return reason
  return isWithin(built, path) ? 'notBuilt' : undefined
}

const built = join(import.meta.dirname, '../../public/build')

function isWithin(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path))
  return way !== '..' && !way.startsWith(`..${sep}`)
}

/** From the last copy that was restored on trial. */
async function wayBack(t: Words, dataDir: string, backupDir: string): Promise<string> {
  const { good } = await readRecord(backupDir)
  return good ? t.backups.wayBack(join(resolve(backupDir), good.file), `${resolve(dataDir)}-moi`) : t.backups.noWayBack(backupDir)
}
