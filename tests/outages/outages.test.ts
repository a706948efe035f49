import { expect, test } from 'vitest'
import { insertOutage } from '#outages/outage.store.ts'
import { checkRestore } from '../../src/start/restore-check.ts'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

const list = '/quan-tri/tam-ngung'
const planned = { scope: 'site', reason: 'thay máy chủ <mới>', starts_at: '2026-11-23T22:00', ends_at: '2026-11-24T01:30' }

test('a planned outage is announced on every page; meanwhile readers learn when it is over; then all is as before', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Tin' })
  const hoa = await portal.signIn('hoa')
  await portal.visit('/tin/1-tin')

  await hoa.submit(list, planned, 'form.form')
  const words = 'Cổng thông tin tạm ngừng từ 22:00 23/11/2026 đến 01:30 24/11/2026: thay máy chủ <mới>.'
  expect((await portal.visit('/tin/1-tin')).texts('.alert')).toEqual([words])
  expect((await hoa.visit('/quan-tri')).text('.flash--warning')).toBe(words)

  portal.clock.time = new Date('2026-11-23T15:00:00.000Z')
  const closed = await portal.visit('/tin/1-tin')
  expect([closed.status, closed.headers.get('retry-after'), closed.text('main')]).toEqual([
    503,
    '12600',
    expect.stringContaining('thay máy chủ <mới>. Dự kiến trở lại lúc 01:30 24/11/2026'),
  ])
  for (const path of ['/', '/tin-tuc', '/api/articles', '/en']) expect([path, (await portal.fetch(path)).status]).toEqual([path, 503])
  expect((await portal.fetch('/healthz')).status).toBe(200)

  portal.clock.time = new Date('2026-11-23T18:30:00.000Z')
  expect((await portal.visit('/tin/1-tin')).texts('.alert')).toEqual([])
  expect((await portal.visit('/')).status).toBe(200)
})

test('alerts, whom to call and the feeds are there also while the portal stands still', async () => {
  const portal = await startPortal()
  await portal.given.alert({ title: 'Bão số 12' })
  const hoa = await portal.signIn('hoa')
  await hoa.submit(list, { ...planned, starts_at: '2026-11-23T09:00', ends_at: '2026-11-23T12:00' }, 'form.form')

  for (const path of ['/khan-cap', '/canh-bao', '/en/canh-bao/1', '/rss.xml', '/rss/thong-bao.xml', '/feed.json', '/api/alerts'])
    expect([path, (await portal.fetch(path)).status]).toEqual([path, 200])
  const home = await portal.visit('/')
  expect([home.status, home.$('main a[href="/khan-cap"]').length]).toEqual([503, 1])

  await hoa.submit('/quan-tri/khan-cap', { to: 'on', sure: '1' }, 'form[action$="bat-tat"]')
  expect((await portal.visit('/')).text('main')).toContain('Bão số 12')
})

test('while the newsroom stands still people read on, and administrators can end it early', async () => {
  const portal = await startPortal()
  const [lan, hoa] = [await portal.signIn('lan'), await portal.signIn('hoa')]
  await hoa.submit(list, { ...planned, scope: 'newsroom', starts_at: '2026-11-23T09:00', ends_at: '2026-11-23T12:00' }, 'form.form')

  expect((await lan.visit('/quan-tri')).status).toBe(503)
  expect((await portal.visit('/')).texts('.alert')).toEqual([])
  expect((await hoa.visit(list)).status).toBe(200)

  await hoa.submit(list, {}, `form[action="${list}/1"]`)
  expect((await lan.visit('/quan-tri')).status).toBe(200)
})

test('a copy made while the portal stands still is tried all the same', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Tin' })
  await insertOutage(
    portal.writer,
    { scope: 'site', reason: 'thay máy chủ', startsAt: '2020-01-01T00:00:00.000Z', endsAt: '2099-01-01T00:00:00.000Z' },
    'Hoa',
  )
  await portal.stop()

  expect(await checkRestore(portal.config.dataDir)).toEqual({ articles: 1, brokenAudit: undefined })
})

test.each([
  ['reason', ''],
  ['starts_at', 'mai'],
  ['ends_at', '2026-11-23T09:00'],
  ['ends_at', '2026-11-23T22:00'],
  ['ends_at', '2026-12-24T00:00'],
  ['scope', 'all'],
])('an outage with the %s “%s” is refused next to the field, and what was typed is still there', async (name, value) => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')

  const page = await readPage(await hoa.submit(list, { ...planned, [name]: value }, 'form.form'))

  expect([page.status, page.text(`#${name}-loi`) !== '']).toEqual([422, true])
  if (name !== 'reason') expect(page.$('#reason').val()).toBe(planned.reason)
})
