import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How the nightly copy went. It lies beside the copies, since a database that came back from one would know of nothing since. */
export interface CopyRecord {
  /** The last copy that was made and restored on trial. */
  good?: { at: string; file: string; bytes: number; articles: number; seconds: number; brokenAudit?: number; damaged: string[] }
  /** A later attempt that failed, why, and how many have failed since the last good copy. */
  failed?: { at: string; reason: string; times: number }
}

export const readRecord = (folder: string): Promise<CopyRecord> =>
  readFile(fileOf(folder), 'utf8')
    .then(JSON.parse)
    .catch(() => ({}))

export async function writeRecord(folder: string, record: CopyRecord): Promise<void> {
  await writeFile(`${fileOf(folder)}.tmp`, JSON.stringify(record, null, 1), { mode: 0o600, flush: true })
  await rename(`${fileOf(folder)}.tmp`, fileOf(folder))
}

const fileOf = (folder: string) => join(folder, 'last-copy.json')
