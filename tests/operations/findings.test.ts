import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { words } from '#locales/index.ts'
import { startJobs } from '#platform/jobs.ts'
import { writeRecord } from '../../src/backup/record.ts'
import { tryWriting } from '../../src/operations/writing.job.ts'
import { damageLastRows } from '../support/damage.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

const t = words.vi.findings
const copy = { file: 'x.tar', bytes: 2_000_000, articles: 12, seconds: 3, damaged: [] }

test('an administrator sees when the last good copy was made, and nobody else does', async () => {
  const portal = await startPortal()
  await aRecord(portal, { good: { ...copy, at: '2026-11-22T19:00:00.000Z' } })

  const [hoa, lan] = [await portal.signIn('hoa'), await portal.signIn('lan')]

  expect(await (await hoa.fetch('/quan-tri')).text()).toContain(t.lastCopy('02:00 23/11/2026', '1,9 MB', '12'))
  expect(await (await lan.fetch('/quan-tri')).text()).not.toContain(t.heading)
  expect(await (await portal.fetch('/readyz')).json()).toEqual({ status: 'ready', findings: [] })
  expect(await (await portal.fetch('/metrics')).text()).toContain(`portal_last_copy_timestamp_seconds ${Date.UTC(2026, 10, 22, 19) / 1000}`)
})

test('a copy that is old, that failed, or that found something wrong is said until it is not', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  await aRecord(portal, {
    good: { ...copy, at: '2026-11-20T19:00:00.000Z', brokenAudit: 7, damaged: ['media/a.webp'] },
    failed: { at: '2026-11-22T19:00:00.000Z', reason: 'Ổ đĩa đã đầy.', times: 1 },
  })

  const page = await (await hoa.fetch('/quan-tri')).text()

  for (const said of [t.oldCopy('02:00 21/11/2026'), t.failedCopy('Ổ đĩa đã đầy.'), t.audit('7'), t.media('media/a.webp')])
    expect(page).toContain(said)
  const { status, findings } = (await (await portal.fetch('/readyz')).json()) as { status: string; findings: { name: string }[] }
  expect([status, findings.map(({ name }) => name)]).toEqual(['degraded', ['failedCopy', 'oldCopy', 'audit', 'media']])
  expect(await (await portal.fetch('/readyz', { headers: { via: 'x' } })).json()).toEqual({ status: 'degraded' })
})

test('a disk that cannot be written is known before an editor meets it', async () => {
  const portal = await startPortal()
  const job = { name: 'try-writing', everySeconds: 3600, run: tryWriting, atStop: true }
  const look = () => startJobs(portal.portal, [job])()

  await sql`pragma query_only = on`.execute(portal.writer)
  await look()
  expect(await (await portal.fetch('/readyz')).json()).toMatchObject({ findings: [{ name: 'writing', detail: 'SQLITE_READONLY' }] })

  await sql`pragma query_only = off`.execute(portal.writer)
  await look()
  expect(await (await portal.fetch('/readyz')).json()).toEqual({ status: 'ready', findings: [] })
})

test('after a stop that was none, a damaged database is found while the portal already answers', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'cong-lang-damaged-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const before = await startPortal({ DATA_DIR: dataDir })
  await before.given.manyArticles(300)
  await before.stop()
  expect(await readdir(dataDir)).not.toContain('running')
  await damageLastRows(join(dataDir, 'portal.sqlite'))
  await writeFile(join(dataDir, 'running'), '')

  const portal = await startPortal({ DATA_DIR: dataDir })

  await expect
    .poll(async () => (await portal.fetch('/readyz')).json(), { timeout: 15_000 })
    .toMatchObject({ findings: [{ name: 'database' }] })
})

async function aRecord({ config }: TestPortal, record: Parameters<typeof writeRecord>[1]) {
  await mkdir(config.backupDir, { recursive: true })
  await writeRecord(config.backupDir, record)
}
