import { rm, stat } from 'node:fs/promises'
import type { RestoreCheck } from '#platform/command.ts'
import { makeFolder } from '#platform/folders.ts'
import { localDay, readLocalMinute } from '#platform/text/dates.ts'
import { testCopy } from './check.ts'
import { makeCopy } from './copy.ts'
import { forgetOld } from './forget-old.ts'
import { nameOf } from './names.ts'
import { type CopyRecord, readRecord, writeRecord } from './record.ts'

const minute = 60_000
const hour = 60 * minute

/** Two in the morning of the portal's zone, when hardly anybody reads. */
const lastNight = (now: Date) => {
  const tonight = Date.parse(readLocalMinute(`${localDay(now)}T02:00`) ?? '')
  return tonight <= now.getTime() ? tonight : tonight - 24 * hour
}

/** Whether none was made since the last night. A copy from the future, when the clock was wrong, is none. */
export function isDue({ good, failed }: CopyRecord, now: Date): boolean {
  const age = (at: string) => now.getTime() - Date.parse(at)
  if (failed && Math.abs(age(failed.at)) < pauseAfter(failed.times)) return false
  return !good || age(good.at) < -hour || age(good.at) > now.getTime() - lastNight(now)
}

/** What stood in the way may be over soon, a full disk is not: five minutes, then twice as long each time, four hours at most. */
const pauseAfter = (failures = 1) => Math.min(5 * minute * 2 ** (failures - 1), 4 * hour)

/** The copy of a night: made, restored on trial, recorded; then copies that are no longer needed go. Without the trial it is no copy. */
export async function copyTonight(dataDir: string, folder: string, at: string, checkRestore: RestoreCheck): Promise<void> {
  const started = Date.now()
  const file = nameOf('nightly', at)
  const path = await makeCopy({ dataDir, folder, name: file, at, mediaBeside: true })
  const { articles, brokenAudit, damaged } = await testCopy(path, checkRestore).catch(async (error) => {
    await rm(path, { force: true })
    throw error
  })
  const { size } = await stat(path)
  const seconds = Math.round((Date.now() - started) / 1000)
  await writeRecord(folder, { good: { at, file, bytes: size, articles, brokenAudit, damaged, seconds } })
  await forgetOld(folder)
}

/** A night without a copy: the last good one stands, and why there is no newer one is written beside it. */
export async function recordFailure(folder: string, at: string, reason: string): Promise<void> {
  await makeFolder(folder)
  const { good, failed } = await readRecord(folder)
  await writeRecord(folder, { good, failed: { at, reason, times: (failed?.times ?? 0) + 1 } })
}
