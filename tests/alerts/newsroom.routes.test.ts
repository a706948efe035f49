import { expect, test } from 'vitest'
import { readPage } from '../support/html.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'
import { readXml } from '../support/xml.ts'

const list = '/quan-tri/canh-bao'
const storm = { grade: 'danger', title: 'Bão số 12 đêm nay: thôn 1, 2 đến trường Tiểu học', ends_at: '2026-11-24T06:00' }
const shown = async (portal: TestPortal, path = '/tin-tuc') => (await portal.visit(path)).texts('.alert')

test('from the first page an editor publishes an alert in two clicks; it stands on every page at the next request and leaves by itself', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Tin' })
  const binh = await portal.signIn('binh')
  for (const path of ['/', '/tin/1-tin', '/en', '/khong-co']) expect(await shown(portal, path)).toEqual([])

  const form = (await binh.visit('/quan-tri')).$('a[href$="canh-bao/moi"]').attr('href')!
  expect((await binh.submit(form, storm)).status).toBe(303)

  const words = 'Khẩn cấp: Bão số 12 đêm nay: thôn 1, 2 đến trường Tiểu học Có hiệu lực đến 06:00 24/11/2026'
  for (const path of ['/', '/tin/1-tin', '/khong-co', '/canh-bao']) expect([path, await shown(portal, path)]).toEqual([path, [words]])
  expect((await shown(portal, '/en'))[0]).toMatch(/^Emergency: .* In force until 06:00 24\/11\/2026$/)
  expect((await portal.visit('/')).$('.alert').attr('role')).toBe('alert')

  portal.clock.time = new Date('2026-11-23T23:00:00.000Z')
  expect(await shown(portal, '/')).toEqual([])
  expect((await portal.visit('/canh-bao/1')).text('.alert-page')).toContain('Đã kết thúc lúc 06:00 24/11/2026')
})

test('what an editor publishes is listed until an approver has confirmed it, and again after each change', async () => {
  const portal = await startPortal()
  const [binh, minh] = [await portal.signIn('binh'), await portal.signIn('minh')]
  const phase = async () => (await minh.visit('/quan-tri')).text('.badge')
  await binh.submit(`${list}/moi`, storm)
  expect(await phase()).toBe('Đang hiện, chờ xác nhận')

  await minh.submit(`${list}/1`, { step: 'confirm' })
  expect(await phase()).toBe('Đang hiện')
  await binh.submit(`${list}/1`, { title: 'Bão số 12 đổi hướng' })
  expect([await phase(), (await shown(portal))[0]]).toEqual(['Đang hiện, chờ xác nhận', expect.stringContaining('Bão số 12 đổi hướng')])

  await minh.submit(`${list}/1`, { step: 'end' })
  expect(await shown(portal)).toEqual([])
  expect((await minh.visit(`${list}/1`)).texts('.timeline strong')).toEqual([
    'Lê Quang Minh',
    'Trần Văn Bình',
    'Lê Quang Minh',
    'Trần Văn Bình',
  ])
})

test('a writer’s alert waits on the desks of those who may publish it', async () => {
  const portal = await startPortal()
  const [lan, binh] = [await portal.signIn('lan'), await portal.signIn('binh')]

  await lan.submit(`${list}/moi`, storm)
  expect([await shown(portal), (await portal.fetch('/canh-bao/1')).status]).toEqual([[], 404])
  expect((await lan.submit(`${list}/1`, storm, 'form.form')).status).toBe(403)
  expect((await binh.visit('/quan-tri')).text('.badge')).toBe('Chờ biên tập viên đăng')

  await binh.submit(`${list}/1`, {})
  expect(await shown(portal)).toHaveLength(1)
})

test('the gravest goes first, on pages, in feeds and for programs', async () => {
  const portal = await startPortal({ BASE_URL: 'https://xa.example' })
  await portal.given.article({ title: 'Tin' })
  await portal.given.alert({ grade: 'danger', title: 'Lũ <quét> & sạt lở', area: 'thôn 3', details: 'Gọi 113.' })
  await portal.given.alert({ grade: 'information', title: 'Cắt nước', link: '/tin/1-tin' })
  await portal.given.alert({ grade: 'warning', title: 'Mưa lớn' })

  expect((await portal.visit('/')).texts('.alert a')).toEqual(['Lũ <quét> & sạt lở', 'Mưa lớn', 'Cắt nước'])

  for (const address of ['/rss.xml', '/atom.xml', '/rss/thong-bao.xml']) {
    const { $ } = await readXml(await portal.fetch(address))
    const first = $('item > title, entry > title').first().text().replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    expect([address, first]).toEqual([address, 'Khẩn cấp: Lũ <quét> & sạt lở'])
  }
  const json = await (await portal.fetch('/feed.json')).json()
  expect(json.items.map(({ id }: { id: string }) => id).slice(0, 2)).toEqual([
    'https://xa.example/canh-bao/1',
    'https://xa.example/canh-bao/3',
  ])
  const { items } = await (await portal.fetch('/api/alerts')).json()
  expect(items[2]).toMatchObject({ grade: 'information', link: 'https://xa.example/tin/1-tin', ends_at: '2026-11-24T10:00:00+07:00' })
})

test.each([
  ['title', ''],
  ['title', 'ạ'.repeat(161)],
  ['grade', 'purple'],
  ['ends_at', '2026-11-23T09:59'],
  ['ends_at', '2027-11-23T09:59'],
  ['ends_at', 'mai'],
  ['link', 'javascript:alert(1)'],
  ['link', '//nhacai.example'],
  ['link', 'https://nhacai.example/x'],
])('an alert with the %s “%s” is refused next to the field, and everything typed is still there', async (name, value) => {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')

  const page = await readPage(await minh.submit(`${list}/moi`, { ...storm, details: 'Mang nước', [name]: value }))

  expect([page.status, page.text(`#${name}-loi`) !== '', page.text('#details')]).toEqual([422, true, 'Mang nước'])
  expect(await shown(portal)).toEqual([])
})

test('who changes an alert that somebody else has just changed is told, and what they typed is still there', async () => {
  const portal = await startPortal()
  await portal.given.alert()
  const minh = await portal.signIn('minh')

  const page = await readPage(await minh.submit(`${list}/1`, { title: 'Cũ', version: '7' }))

  expect([page.status, page.text('.error-summary') !== '', page.$('#title').val()]).toEqual([422, true, 'Cũ'])
})
