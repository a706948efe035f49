import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { words } from '#locales/index.ts'
import { startJobs } from '#platform/jobs.ts'
import { sortOut } from '../../src/backup/names.ts'
import { copyTonight, isDue, recordFailure } from '../../src/backup/night.ts'
import { copyNightly } from '../../src/backup/nightly.job.ts'
import { readRecord } from '../../src/backup/record.ts'
import { inWorkFolder } from '../../src/backup/work-folder.ts'
import { call } from '../../src/start/commands.ts'
import { checkRestore } from '../../src/start/restore-check.ts'
import { startPortal } from '../support/portal.ts'

const picture = `media/${'a'.repeat(32)}-480.webp`
const running = new AbortController().signal

test('the portal copies itself at night, restores the copy on trial and writes down how it went', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Lịch tiếp công dân' })
  await portal.storage.put(picture.slice(6), Buffer.from('picture'))
  const { backupDir } = portal.config

  await copyNightly(portal.portal, running)

  const { good } = await readRecord(backupDir)
  expect(good).toMatchObject({ at: portal.clock.time.toISOString(), file: 'cong-lang-nightly-2026-11-23T10-00-00.tar', articles: 1 })
  expect((await readdir(backupDir)).sort()).toEqual([good!.file, 'last-copy.json', 'media', 'media.json'])
  const into = await aFolder()
  expect(await restore(join(backupDir, good!.file), into)).toBe(0)
  expect(await readFile(join(into, picture), 'utf8')).toBe('picture')
})

test('a night without a copy says why, and the last good one stands', async () => {
  const portal = await startPortal()
  const { backupDir } = portal.config
  await copyNightly(portal.portal, running)
  const { good } = await readRecord(backupDir)
  portal.clock.time = new Date('2026-11-24T03:00:00Z')
  await rm(join(portal.config.dataDir, 'portal.sqlite'))

  await copyNightly(portal.portal, running)

  expect(await readRecord(backupDir)).toEqual({
    good,
    failed: { at: portal.clock.time.toISOString(), reason: words.vi.backups.noDatabase, times: 1 },
  })
  expect(await readdir(backupDir)).toContain(good!.file)
})

test('a copying that dies without a word is a failure too, and is not tried again at once', async () => {
  const portal = await startPortal()
  vi.stubEnv('NODE_OPTIONS', '--no-such-option')
  onTestFinished(() => void vi.unstubAllEnvs())

  await copyNightly(portal.portal, running)

  const record = await readRecord(portal.config.backupDir)
  expect(record.failed).toEqual({ at: portal.clock.time.toISOString(), reason: words.vi.backups.died('9'), times: 1 })
  expect(isDue(record, portal.clock.time)).toBe(false)
})

test('a stop ends a copying that is under way, which is no failure', async () => {
  const portal = await startPortal()
  const { backupDir } = portal.config
  const stop = startJobs(portal.portal, [
    { name: 'copy-nightly', everySeconds: 0.001, run: (portal, signal) => copyNightly(portal, signal) },
  ])
  await copyingBegins(backupDir)

  await stop()

  expect([portal.healthIssues.list(), await readRecord(backupDir)]).toEqual([[], {}])
})

test('what a copying left that was killed goes with the next one, but not what another makes at this moment', async () => {
  const portal = await startPortal()
  const { dataDir, backupDir } = portal.config
  await mkdir(join(backupDir, '.making-killed'), { recursive: true })
  await writeFile(join(backupDir, '.making-killed', 'portal.sqlite'), 'half')

  await inWorkFolder(backupDir, async (work) => {
    await copyTonight(dataDir, backupDir, '2026-11-24T03:00:00.000Z', checkRestore)
    const left = (await readdir(backupDir)).filter((name) => name.startsWith('.making-'))
    expect(left).toEqual([basename(work)])
  })
  expect((await readdir(backupDir)).filter((name) => name.startsWith('.making-'))).toEqual([])
})

test('pictures are kept once for all copies, and as long as one of them needs them', async () => {
  const portal = await startPortal()
  const { dataDir, backupDir } = portal.config
  await portal.storage.put(picture.slice(6), Buffer.from('picture'))
  const copyAt = (at: string) => copyTonight(dataDir, backupDir, at, checkRestore)

  await copyAt('2024-01-09T19:00:00.000Z')
  const { ino } = await stat(join(backupDir, picture))
  expect(ino).toBe((await stat(join(dataDir, picture))).ino)
  await portal.storage.remove(picture.slice(6))
  await copyAt('2024-01-10T19:00:00.000Z')
  expect(await readFile(join(backupDir, picture), 'utf8')).toBe('picture')

  for (let month = 1; month <= 12; month++) await copyAt(new Date(Date.UTC(2025, month, 10)).toISOString())
  expect(await readdir(join(backupDir, 'media'))).toEqual([])
})

test('a picture that was altered beside the copies is named, and the copy stands', async () => {
  const portal = await startPortal()
  const { backupDir } = portal.config
  await portal.storage.put(picture.slice(6), Buffer.from('picture'))
  await copyNightly(portal.portal, running)
  await writeFile(join(backupDir, picture), 'another')

  portal.clock.time = new Date('2026-11-24T03:00:00Z')
  await copyNightly(portal.portal, running)
  expect((await readRecord(backupDir)).good).toMatchObject({ at: portal.clock.time.toISOString(), damaged: [picture] })
})

test('kept are seven days, four weeks and twelve months; files of others are nobody’s business', () => {
  const days = Array.from({ length: 800 }, (_, n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10))
  const names = days.flatMap((day) => [`cong-lang-nightly-${day}T02-00-00.tar`, `cong-lang-nightly-${day}T02-05-00.tar`])

  const { unneeded, oldest } = sortOut([...names, 'cong-lang-copy-2020-01-01T02-00-00.tar', 'thu.txt', 'cong-lang-nightly-.tar'])

  const kept = names.filter((name) => !unneeded.includes(name)).map((name) => name.slice(18, 37))
  expect(days.at(-1)).toBe('2026-03-10')
  expect(kept.slice(-7).map((name) => name.slice(0, 10))).toEqual(days.slice(-7))
  expect(kept.slice(0, 13).map((name) => name.slice(0, 10))).toEqual([
    ...['2025-04-30', '2025-05-31', '2025-06-30', '2025-07-31', '2025-08-31', '2025-09-30', '2025-10-31', '2025-11-30', '2025-12-31'],
    ...['2026-01-31', '2026-02-22', '2026-02-28', '2026-03-01'],
  ])
  expect(kept.every((name) => name.endsWith('02-05-00'))).toBe(true)
  expect([unneeded.length + kept.length, oldest]).toEqual([names.length, '2025-04-30'])
})

test('a copy is due once a night, whatever the clock does', () => {
  const at = (time: string) => ({ good: { at: time, file: '', bytes: 0, articles: 0, seconds: 0, damaged: [] } })
  const now = new Date('2026-11-23T20:00:00Z')

  expect(isDue({}, now)).toBe(true)
  expect(isDue(at('2026-11-23T18:59:00Z'), now)).toBe(true)
  expect(isDue(at('2026-11-23T19:01:00Z'), now)).toBe(false)
  expect(isDue(at('2026-11-23T19:01:00Z'), new Date('2026-11-24T18:00:00Z'))).toBe(false)
  expect(isDue(at('2026-11-23T19:01:00Z'), new Date('2026-11-24T19:00:00Z'))).toBe(true)
  expect(isDue(at('2031-01-01T00:00:00Z'), now)).toBe(true)
})

test.each([
  [1, 5],
  [2, 10],
  [4, 40],
  [7, 240],
  [50, 240],
])('after %i failures the next attempt waits %i minutes, whatever the clock does', (times, minutes) => {
  const now = new Date('2026-11-23T20:00:00Z')
  const failedAt = (passed: number) => ({ failed: { at: new Date(now.getTime() - passed * 60_000).toISOString(), reason: '', times } })

  expect([minutes - 1, minutes, 1 - minutes, -minutes].map((passed) => isDue(failedAt(passed), now))).toEqual([false, true, false, true])
})

test('an administrator has a copy made at once after failures, and nobody else can', async () => {
  const portal = await startPortal()
  const { backupDir } = portal.config
  const [hoa, minh] = [await portal.signIn('hoa'), await portal.signIn('minh')]
  await recordFailure(backupDir, portal.clock.time.toISOString(), 'Ổ đĩa đã đầy.')
  await copyNightly(portal.portal, running)
  expect((await readRecord(backupDir)).good).toBeUndefined()
  expect((await minh.fetch('/quan-tri/sao-luu', { method: 'POST' })).status).toBe(403)

  await hoa.submit('/quan-tri', {}, 'form[action$=sao-luu]')
  const asked = await hoa.visit('/quan-tri')
  expect([asked.text('.flash'), asked.$('form[action$=sao-luu]').length]).toEqual([words.vi.backups.asked, 0])
  await copyNightly(portal.portal, running)

  expect(await readRecord(backupDir)).toEqual({ good: expect.objectContaining({ at: portal.clock.time.toISOString() }) })
  expect((await hoa.visit('/quan-tri')).$('form[action$=sao-luu]')).toHaveLength(1)
})

test('a copy that is asked for while one is made is another one', async () => {
  const portal = await startPortal()
  const { backupDir } = portal.config
  const hoa = await portal.signIn('hoa')
  const first = copyNightly(portal.portal, running)
  await copyingBegins(backupDir)
  await hoa.submit('/quan-tri', {}, 'form[action$=sao-luu]')
  await first
  expect((await hoa.visit('/quan-tri')).$('form[action$=sao-luu]')).toHaveLength(0)

  portal.clock.time = new Date('2026-11-23T03:01:00Z')
  await copyNightly(portal.portal, running)
  await copyNightly(portal.portal, running)

  expect((await readRecord(backupDir)).good).toMatchObject({ at: portal.clock.time.toISOString() })
  expect((await hoa.visit('/quan-tri')).$('form[action$=sao-luu]')).toHaveLength(1)
})

test('a copy that was asked for and cut short by a stop is made at the next start, at once', async () => {
  const portal = await startPortal()
  const { backupDir } = portal.config
  const hoa = await portal.signIn('hoa')
  await copyNightly(portal.portal, running)
  await hoa.submit('/quan-tri', {}, 'form[action$=sao-luu]')
  portal.clock.time = new Date('2026-11-23T03:01:00Z')
  const stopping = new AbortController()
  const cut = copyNightly(portal.portal, stopping.signal)
  await copyingBegins(backupDir)
  stopping.abort()
  await cut

  await copyNightly(portal.portal, running, false)

  expect((await readRecord(backupDir)).good).toMatchObject({ at: portal.clock.time.toISOString() })
})

const copyingBegins = (folder: string) =>
  expect.poll(() => readdir(folder).catch(() => []), { timeout: 15_000, interval: 5 }).toContainEqual(expect.stringContaining('.making-'))

const restore = (file: string, into: string) =>
  call(['restore', file, '--into', into], { say() {}, warn() {}, progress() {}, readSecret: async () => '' }, { LOG_LEVEL: 'silent' })

async function aFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'cong-lang-copies-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
