import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '#config.ts'
import { switchEmergency } from '#emergency/emergency.actions.ts'
import { openPortal } from '../../src/start/open-portal.ts'
import { openStandby } from '../../src/start/static-fallback.ts'
import { keepPagesOnDisk } from '../../src/static-fallback/keep-pages.job.ts'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

const databaseFiles = ['portal.sqlite', 'portal.sqlite-wal', 'portal.sqlite-shm']

/** A portal in an emergency whose pages were kept. */
async function town() {
  const portal = await startPortal()
  await portal.given.category('y-te', 'Y tế')
  await portal.given.article({ title: 'Tiêm chủng', body: 'Tại trạm y tế.' })
  await portal.given.article({ kind: 'announcement', title: 'Lịch cắt điện' })
  await portal.given.alert({ title: 'Bão số 12' })
  await switchEmergency(portal.portal, { id: 1, username: 'minh', fullName: 'Minh' } as never, true)
  await keepPagesOnDisk(portal.portal)
  return portal
}

/** A start in a copy of the folder, where the database is as `spoil` left it. */
async function restart(dataDir: string, spoil: (folder: string) => Promise<unknown>) {
  const folder = await mkdtemp(join(tmpdir(), 'cong-lang-standby-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await cp(dataDir, folder, { recursive: true })
  await spoil(folder)
  const config = readConfig({ DATA_DIR: folder, SAMPLE_CONTENT: 'no', LOG_LEVEL: 'silent' })
  const error = await openPortal(config).then(
    () => undefined,
    (failure) => failure,
  )
  const { handler } = await openStandby(config, error)
  const server = createServer(handler)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    visit: async (path: string) => readPage(await fetch(url + path)),
    fetch: (path: string, how?: RequestInit) => fetch(url + path, how),
  }
}

const remove = (folder: string) => Promise.all(databaseFiles.map((name) => rm(join(folder, name), { force: true })))
const overwrite = async (folder: string) => {
  await remove(folder)
  await writeFile(join(folder, 'portal.sqlite'), 'rác '.repeat(20_000))
}

test.each([
  ['is gone', remove],
  ['is damaged', overwrite],
])('after a start where the database %s, readers get the pages that were kept, with a word about it', async (_, spoil) => {
  const { config } = await town()
  const standby = await restart(config.dataDir, spoil)

  const home = await standby.visit('/')
  expect([home.status, home.heading]).toEqual([200, 'Đang trong tình trạng khẩn cấp'])
  expect(home.text('.standby')).toContain('bản lưu lúc 10:00 23/11/2026')
  expect(home.text('.alert')).toContain('Bão số 12')
  expect(Buffer.byteLength(home.html)).toBeLessThan(15_000)

  expect((await standby.visit('/tin/1-tiem-chung?ve=/tin-tuc')).text('.article__body')).toBe('Tại trạm y tế.')
  expect((await standby.visit('/en/khan-cap')).heading).toBe('In an emergency')
  for (const path of ['/tin-tuc/y-te', '/thong-bao', '/rss.xml', '/api/alerts', '/healthz'])
    expect([path, (await standby.fetch(path)).status]).toEqual([path, 200])

  const newsroom = await standby.visit('/quan-tri/tin/moi')
  expect([newsroom.status, newsroom.text('main')]).toEqual([503, expect.stringContaining('Không mở được cơ sở dữ liệu')])
  expect(newsroom.headers.get('retry-after')).toBe('300')
  for (const path of ['/readyz', '/tim-kiem?q=x', '/tin-tuc?trang=2', '/tin/99-khac', '/__proto__', '/%E0%A4%A', '/..%2findex.json'])
    expect([path, (await standby.fetch(path)).status]).toEqual([path, 503])
  expect((await standby.fetch('/', { method: 'POST', body: 'x' })).status).toBe(503)
})

test('a folder without a database that never had one is a new portal; one that had is not overwritten', async () => {
  const { config, stop } = await town()
  await stop()
  await remove(config.dataDir)

  const settings = readConfig({ DATA_DIR: config.dataDir, SAMPLE_CONTENT: 'no', LOG_LEVEL: 'silent' })
  await expect(openPortal(settings)).rejects.toMatchObject({ code: 'DATABASE_LOST' })
  expect(await readdir(config.dataDir)).not.toContain('portal.sqlite')

  await rm(join(config.dataDir, 'pages'), { recursive: true })
  const anew = await openPortal(settings)
  await anew.close()
})

test('while it runs, pages go on being answered when the database is overwritten under it, even such as nobody had asked for', async () => {
  const portal = await town()
  await portal.visit('/')

  await overwrite(portal.config.dataDir)
  await portal.writer.destroy()
  await portal.db.destroy()

  for (const path of ['/', '/tin/1-tiem-chung', '/thong-bao', '/khan-cap', '/rss.xml'])
    expect([path, (await portal.fetch(path)).status]).toEqual([path, 200])
  expect((await portal.fetch('/readyz')).status).toBe(503)
})

test('what editors do with drafts keeps no page anew, and the newsroom finds the draft at once', async () => {
  const portal = await town()
  const [lan, minh] = [await portal.signIn('lan'), await portal.signIn('minh')]
  await keepPagesOnDisk(portal.portal)
  const list = join(portal.config.dataDir, 'pages/index.json')
  const first = await readFile(list, 'utf8')
  const generation = await portal.contentCache.generation()
  portal.clock.time = new Date(portal.clock.time.getTime() + 60_000)
  expect((await lan.visit('/quan-tri/tin?q=hồ+chứa')).text('main')).not.toContain('Xả lũ')

  await lan.submit('/quan-tri/tin/moi', { title: 'Xả lũ hồ chứa', body: 'Nháp.', step: 'save' })
  await lan.submit('/quan-tri/tin/3', { lead: 'Tóm tắt', step: 'save' })
  await lan.submit('/quan-tri/tin/3', { category: 'y-te', step: 'submit' })
  await keepPagesOnDisk(portal.portal)

  expect((await lan.visit('/quan-tri/tin?q=hồ+chứa')).text('main')).toContain('Xả lũ hồ chứa')
  expect([await portal.contentCache.generation(), await readFile(list, 'utf8')]).toEqual([generation, first])
  await minh.submit('/quan-tri/tin/3', { step: 'publish' })
  expect(await portal.contentCache.generation()).not.toBe(generation)
})

test('pages are kept anew when something was published, and not when nothing was', async () => {
  const portal = await town()
  const list = join(portal.config.dataDir, 'pages/index.json')
  const first = await readFile(list, 'utf8')
  portal.clock.time = new Date(portal.clock.time.getTime() + 60_000)
  await keepPagesOnDisk(portal.portal)
  expect(await readFile(list, 'utf8')).toBe(first)

  await portal.given.article({ title: 'Mới' })
  await keepPagesOnDisk(portal.portal)

  expect(Object.keys(JSON.parse(await readFile(list, 'utf8')).pages)).toContain('/tin/3-moi')
  expect((await readdir(join(portal.config.dataDir, 'pages'))).filter((name) => name.endsWith('.tmp'))).toEqual([])
})
