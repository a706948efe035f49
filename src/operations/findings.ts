import { access, constants, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { readRecord } from '#backup/record.ts'
import type { Portal } from '#platform/context.ts'
import { cannotSave } from '#platform/database/saving.ts'
import type { HealthIssue } from '#platform/health-issues.ts'

/** Something an administrator should know: which, and what is known of it. */
export interface Finding {
  name: 'database' | 'writing' | 'disk' | 'noCopy' | 'oldCopy' | 'failedCopy' | 'audit' | 'media' | 'jobs'
  detail: string
}

const hour = 3_600_000

/** A night's copy and a morning in which it failed. */
const oldCopy = 36 * hour

/** Bytes. */
const lowDisk = 1_000_000_000
/** Less than one change takes. */
const fullDisk = 64 * 1024

const tryWriting = 'job:try-writing'

/** All that is wrong now, the worst first. */
export async function findingsOf(portal: Portal): Promise<Finding[]> {
  const healthIssues = portal.healthIssues.list()
  const jobs = healthIssues.filter(({ name }) => name.startsWith('job:'))
  const free = await freeBytes(portal.config.dataDir)
  return [
    ...healthIssues.filter(({ name }) => name === 'database').map(({ what }) => ({ name: 'database', detail: what }) as const),
    ...(await writingFindings(portal, healthIssues, free)),
    ...(free < lowDisk ? [{ name: 'disk', detail: `${Math.round(free / 1e6)}` } as const] : []),
    ...(await copyFindings(portal)),
    ...jobs
      .filter(({ name }) => name !== tryWriting)
      .map(({ name, what }) => ({ name: 'jobs', detail: `${name.slice(4)}: ${what}` }) as const),
  ]
}

/** What failed last, and what can be seen from outside before anything fails. */
async function writingFindings({ config }: Portal, healthIssues: HealthIssue[], free: number): Promise<Finding[]> {
  const failed = healthIssues.find(({ name }) => name === cannotSave || name === tryWriting)?.what
  const detail = failed ?? (free < fullDisk ? 'ENOSPC' : await refusal(join(config.dataDir, 'portal.sqlite')))
  return detail ? [{ name: 'writing', detail }] : []
}

const refusal = (file: string): Promise<string | undefined> =>
  access(file, constants.W_OK).then(
    () => undefined,
    ({ code }) => (code === 'ENOENT' ? undefined : code),
  )

async function copyFindings({ config, clock }: Portal): Promise<Finding[]> {
  const { good, failed } = await readRecord(config.backupDir)
  const age = good ? clock.now().getTime() - Date.parse(good.at) : Number.POSITIVE_INFINITY
  return [
    ...(failed ? [{ name: 'failedCopy', detail: failed.reason } as const] : []),
    ...(good && age > oldCopy ? [{ name: 'oldCopy', detail: good.at } as const] : []),
    ...(!good && process.uptime() * 1000 > hour ? [{ name: 'noCopy', detail: '' } as const] : []),
    ...(good?.brokenAudit ? [{ name: 'audit', detail: String(good.brokenAudit) } as const] : []),
    ...(good?.damaged.length ? [{ name: 'media', detail: good.damaged.slice(0, 5).join(', ') } as const] : []),
  ]
}

/** What is left on the disk of a folder, for those who are not its administrator. */
export const freeBytes = (folder: string): Promise<number> =>
  statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  )
