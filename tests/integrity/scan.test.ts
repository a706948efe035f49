import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { compareFiles, readInstalled } from '#integrity/files.ts'
import { filesCommand, scanCommand } from '#integrity/integrity.command.ts'
import { scanNightly } from '#integrity/nightly-scan.job.ts'
import { scan } from '#integrity/scan.actions.ts'
import { startJobs } from '#platform/jobs.ts'
import { runCommand } from '../support/command.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'
import { startTown } from '../support/town.ts'

const somebody = { id: null, name: 'test' }
const list = '/quan-tri/toan-ven'

/** As somebody would who has the database but not the newsroom. */
const inject = (portal: TestPortal, id: number, html: string) =>
  portal.writer.updateTable('articles').set({ body_html: html }).where('id', '=', id).execute()

test('nothing that the portal itself writes is strange, on any page of a town', async () => {
  const town = await startTown()

  const { fresh, domains, pages } = await scan(town.portal, somebody)

  expect([fresh, domains, pages > 30]).toEqual([[], ['chinhphu.vn'], true])
})

test('what was slipped into a page is found, stands on the administrators’ first page, and leaves when one decides', async () => {
  const portal = await startPortal()
  const id = await portal.given.article({ title: 'Lịch họp' })
  const hoa = await portal.signIn('hoa')
  await inject(portal, id, '<p>Lịch</p><div style="display:none"><a href="https://nhacai.example">nhà cái</a></div><script>x()</script>')
  expect((await hoa.visit('/quan-tri')).texts('#nghi-van')).toEqual([])

  const { failure, said } = await runCommand(portal.portal, scanCommand)

  expect(failure).toContain('có 3 dấu hiệu mới')
  expect(said.join('\n')).toMatch(/Nội dung bị giấu\t\/tin\/1-lich-hop\t<div style="display:none">[\s\S]*nhacai\.example/)
  expect((await hoa.visit('/quan-tri')).texts('[aria-labelledby=nghi-van] li')).toEqual([
    '2 dấu hiệu trên trang hoặc trong tệp chờ quyết định',
    '1 tên miền ngoài chờ quyết định',
  ])

  await hoa.submit(list, { verdict: 'harmless' }, 'form[action$="/1"]')
  await hoa.submit(list, { verdict: 'mended' }, 'form[action$="/2"]')
  expect((await hoa.visit('/quan-tri')).texts('[aria-labelledby=nghi-van] li')).toHaveLength(1)
  expect((await hoa.visit('/quan-tri/nhat-ky')).texts('tbody tr').slice(0, 2).join()).toMatch(/đã sửa.*báo nhầm/s)

  // What is said to be mended and is still there comes back; what is no matter does not.
  expect((await scan(portal.portal, somebody)).fresh.map(({ kind }) => kind)).toEqual(['script'])
})

test('a link to a domain that was refused is found on every page where it still stands', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Một', body: '[x](https://nhacai.example)' })
  const minh = await portal.signIn('minh')
  await minh.submit('/quan-tri/ten-mien', { 'ten:nhacai.example': '1', verdict: 'refused' }, '#found form')

  const { fresh } = await scan(portal.portal, somebody)

  expect(fresh).toEqual([{ kind: 'domain', place: '/tin/1-mot', what: 'nhacai.example' }])
})

test('a page that fails is no page that is well: it is a sign, and does not count as looked at', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Một' })
  const { pages } = await scan(portal.portal, somebody)
  const render = async (path: string) => {
    const rendered = await portal.portal.render(path)
    return path.startsWith('/tin/') || path === '/tin-tuc' ? { ...rendered, status: 500 } : rendered
  }

  const result = await scan({ ...portal.portal, render }, somebody)

  expect(result).toEqual({ pages: pages - 2, fresh: [{ kind: 'unread', place: '/tin-tuc', what: '2' }], domains: [] })
})

test('the scan runs once a night, and when an administrator asks for it', async () => {
  const portal = await startPortal()
  const scans = async () => (await portal.db.selectFrom('integrity_scans').select('id').execute()).length
  for (const time of ['2026-11-23T19:59:00Z', '2026-11-23T20:01:00Z', '2026-11-23T20:11:00Z', '2026-11-24T20:30:00Z']) {
    portal.clock.time = new Date(time)
    await scanNightly(portal.portal)
  }
  expect(await scans()).toBe(2)

  const hoa = await portal.signIn('hoa')
  await hoa.submit(list, {}, 'form[action$=quet]')
  expect((await hoa.visit(list)).text('form[action$=quet]')).toContain('Đang quét')
  await scanNightly(portal.portal)
  expect((await hoa.visit(list)).text('form[action$=quet]')).toContain('Quét lần cuối lúc 03:30')
  expect([await scans(), (await hoa.visit('/quan-tri/nhat-ky')).text('tbody')]).toEqual([3, expect.stringContaining('yêu cầu quét')])
})

test('a stop ends the scan that an administrator asked for, and the next start begins it anew', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'cong-lang-scan-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const portal = await startPortal({ DATA_DIR: dataDir })
  await portal.given.manyArticles(50)
  const hoa = await portal.signIn('hoa')
  await hoa.submit(list, {}, 'form[action$=quet]')
  let looked = 0
  const render = (path: string) => {
    looked++
    return portal.portal.render(path)
  }

  const stop = startJobs({ ...portal.portal, render }, [
    { name: 'scan', everySeconds: 0.001, run: (portal, signal) => scanNightly(portal, signal) },
  ])
  await expect.poll(() => looked).toBeGreaterThan(0)
  await stop()
  const lookedAtStop = looked
  await portal.stop()

  expect([looked, looked < 50]).toEqual([lookedAtStop, true])
  const again = await startPortal({ DATA_DIR: dataDir })
  await scanNightly(again.portal)
  const scans = await again.db.selectFrom('integrity_scans').select(['finished_at', 'pages']).execute()
  expect(scans.map(({ finished_at, pages }) => [finished_at !== null, pages > 50])).toEqual([[true, true]])
})

test('a scan that a stop cuts short ends at once, and is begun anew', async () => {
  const portal = await startPortal()
  portal.clock.time = new Date('2026-11-23T20:01:00Z')
  const scans = () => portal.db.selectFrom('integrity_scans').select('finished_at').execute()

  await scanNightly(portal.portal, AbortSignal.abort())
  expect(await scans()).toEqual([])
  await scanNightly(portal.portal)

  expect((await scans()).map(({ finished_at }) => finished_at !== null)).toEqual([true])
})

test('an installed file that changed, came or went is named until an administrator confirms', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  expect((await runCommand(portal.portal, filesCommand)).failure).toBeUndefined()
  await portal.writer.updateTable('integrity_files').set({ hash: 'x' }).where('path', '=', 'src/app.ts').execute()
  await portal.writer.deleteFrom('integrity_files').where('path', '=', 'views/layouts/public.ejs').execute()

  const { failure, said } = await runCommand(portal.portal, filesCommand)
  expect([failure, said]).toEqual([expect.stringContaining('2 tệp cài đặt'), ['bị sửa\tsrc/app.ts', 'mới có\tviews/layouts/public.ejs']])

  await scan(portal.portal, somebody)
  expect((await hoa.visit(list)).text('section:nth-of-type(2)')).toContain('src/app.ts bị sửa')
  await hoa.submit(list, {}, 'form[action$=tep]')
  expect((await runCommand(portal.portal, filesCommand)).failure).toBeUndefined()
  expect((await hoa.visit('/quan-tri')).texts('[aria-labelledby=nghi-van] li')).toEqual([])
})

test('files and packages of an installation are told apart by what they hold', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cong-lang-files-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await cp(join(import.meta.dirname, '../../src/integrity'), join(folder, 'src/integrity'), { recursive: true })
  const library = join(folder, 'node_modules/@thu/vien')
  await mkdir(library, { recursive: true })
  await writeFile(join(library, 'package.json'), '{"version":"1.0.0"}')
  const before = await readInstalled(folder)

  await writeFile(join(folder, 'src/integrity/la.ts'), 'x')
  await rm(join(folder, 'src/integrity/files.ts'))
  await writeFile(join(library, 'package.json'), '{"version":"1.0.1"}')

  expect(compareFiles(before, await readInstalled(folder))).toEqual([
    { path: 'node_modules/@thu/vien/package.json', how: 'changed' },
    { path: 'src/integrity/files.ts', how: 'removed' },
    { path: 'src/integrity/la.ts', how: 'added' },
  ])
})
