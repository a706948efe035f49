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
  SQLITE_BUSY: 'busy',
  SQLITE_FULL: 'diskFull',
  ENOSPC: 'diskFull',
  NEWER_DATABASE: 'newerDatabase',
}

/** One sentence for what stopped the portal or a command. */
export function explain(error: unknown, t: Words, environment?: NodeJS.ProcessEnv): string {
  const { code = '', syscall, message } = error as NodeJS.ErrnoException
  const reason = code === 'EACCES' && syscall === 'listen' ? 'portForbidden' : byCode[code.replace(/^(SQLITE_[A-Z]+)_.*/, '$1')]
  if (!reason) return message
  const { port, host, dataDir } = readConfig(environment)
  return t.failures[reason]({ port, host, folder: dataDir })
}
