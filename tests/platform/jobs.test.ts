import { expect, test } from 'vitest'
import { readRecord } from '#backup/record.ts'
import { findLastScan } from '#integrity/scan.store.ts'
import { startJobs } from '#platform/jobs.ts'
import { jobs } from '../../src/jobs.ts'
import { startPortal } from '../support/portal.ts'

test('what a night missed waits until the portal has run for ten minutes', async () => {
  const portal = await startPortal()
  const rounds = new Map<string, number>()
  const nightly = jobs.filter(({ name }) => name === 'copy-nightly' || name === 'scan-nightly')
  const stop = startJobs(
    portal.portal,
    nightly.map((job) => ({
      ...job,
      everySeconds: 0.001,
      run: (...given) => job.run(...given).finally(() => rounds.set(job.name, (rounds.get(job.name) ?? 0) + 1)),
    })),
  )
  const severalRounds = async () => {
    rounds.clear()
    await expect.poll(() => nightly.every(({ name }) => (rounds.get(name) ?? 0) > 2), { timeout: 15_000, interval: 5 }).toBe(true)
  }
  const made = async () => ({
    copied: (await readRecord(portal.config.backupDir)).good !== undefined,
    scanned: (await findLastScan(portal.db)) !== undefined,
  })
  const minutesLater = (n: number) => {
    portal.clock.time = new Date(portal.clock.time.getTime() + n * 60_000)
  }

  minutesLater(9)
  await severalRounds()
  expect(await made()).toEqual({ copied: false, scanned: false })

  minutesLater(1)
  await severalRounds()
  expect(await made()).toEqual({ copied: true, scanned: true })
  await stop()
})
