import { join, resolve } from 'node:path'
import { explainCopy } from './backup/failure.ts'
import { readRecord } from './backup/record.ts'
import { readConfig } from './config.ts'
import type { Words } from './locales/index.ts'

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
  SQLITE_FULL: 'diskFull',
  ENOSPC: 'diskFull',
  NEWER_DATABASE: 'newerDatabase',
  MIGRATION_FAILED: 'migration',
  NO_COPY: 'noCopy',
  FOLDER_HELD: 'held',
}

/** One sentence for what stopped the portal or a command; a second one for the way out, where there is one. */
export async function explain(error: unknown, t: Words, environment?: NodeJS.ProcessEnv): Promise<string> {
  const { code = '', syscall, message, cause } = error as NodeJS.ErrnoException & { cause?: unknown }
  const reason = code === 'EACCES' && syscall === 'listen' ? 'portForbidden' : byCode[code.replace(/^(SQLITE_[A-Z]+)_.*/, '$1')]
  if (!reason) return message
  const { port, host, dataDir, backupDir } = readConfig(environment)
  const detail = reason === 'noCopy' ? explainCopy(cause, t, backupDir) : message
  const said = t.failures[reason]({ port, host, folder: dataDir, backups: backupDir, detail })
  return reason === 'damaged' || reason === 'notADatabase' || reason === 'databaseLost'
    ? `${said} ${await wayBack(t, dataDir, backupDir)}`
    : said
}

/** From the last copy that was restored on trial. */
async function wayBack(t: Words, dataDir: string, backupDir: string): Promise<string> {
  const { good } = await readRecord(backupDir)
  return good ? t.backups.wayBack(join(resolve(backupDir), good.file), `${resolve(dataDir)}-moi`) : t.backups.noWayBack(backupDir)
}
