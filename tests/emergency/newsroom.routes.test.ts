import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPage } from '../support/html.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

const list = '/quan-tri/khan-cap'
const duty = { kind: 'phone', name: 'Trực ban phòng chống thiên tai', phone: '0200 3555 019', address: '' }
const school = { kind: 'shelter', name: 'Trường Tiểu học số 1', phone: '', address: 'thôn 3' }
const turn = (to: string, sure = '1') => ({ to, sure })

async function readyPortal() {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')
  for (const contact of [duty, { ...duty, name: 'Trạm y tế' }, school]) await minh.submit(`${list}/moi`, contact)
  return { portal, minh }
}

test('one switch makes the home page that of an emergency at the next request, and another the usual one', async () => {
  const { portal, minh } = await readyPortal()
  await portal.given.article({ title: 'Tin' })
  await portal.given.article({ kind: 'announcement', title: 'Lịch cắt điện' })
  await portal.given.alert({ grade: 'danger', title: 'Bão số 12', details: 'Ở trong nhà.' })
  expect((await portal.visit('/')).heading).not.toContain('khẩn cấp')

  expect((await minh.submit(list, turn('on'), 'form[action$=bat-tat]')).status).toBe(303)

  const home = await portal.visit('/')
  expect(home.heading).toBe('Đang trong tình trạng khẩn cấp')
  expect(home.texts('.alert h2, .calls a, main ul:not(.calls) li')).toEqual([
    'Khẩn cấp: Bão số 12',
    'Trực ban phòng chống thiên tai 0200 3555 019',
    'Trạm y tế 0200 3555 019',
    ...['Tìm kiếm, cứu nạn 112', 'Công an 113', 'Chữa cháy, cứu hộ 114', 'Cấp cứu y tế 115'],
    'Trường Tiểu học số 1, thôn 3',
    expect.stringContaining('Lịch cắt điện'),
  ])
  expect(home.$('.calls a').first().attr('href')).toBe('tel:02003555019')
  expect((await portal.visit('/en')).heading).toBe('There is an emergency')
  expect((await portal.visit('/tin-tuc')).heading).toBe('Tin tức')

  await minh.submit(list, turn('off'), 'form[action$=bat-tat]')
  expect((await portal.visit('/')).heading).not.toContain('khẩn cấp')
  expect((await minh.visit('/quan-tri/nhat-ky')).texts('tbody tr').slice(0, 2).join()).toMatch(/tắt trang khẩn cấp.*bật trang khẩn cấp/s)
})

test('with everything it needs, and everything said at its longest, the page weighs less than 15 kB', async () => {
  const { portal, minh } = await readyPortal()
  for (let n = 0; n < 6; n++) await portal.given.article({ kind: 'announcement', title: 'Thông báo '.repeat(15) })
  for (let n = 0; n < 10; n++) await minh.submit(`${list}/moi`, { ...school, name: `Nhà văn hóa thôn ${n}`, address: 'cạnh chợ cũ' })
  await portal.given.alert({ title: 'Bão '.repeat(30), details: 'Ở trong nhà. '.repeat(70) })
  await minh.submit(list, turn('on'), 'form[action$=bat-tat]')

  expect(await weight(portal, '/')).toBeLessThan(15_000)
})

test('a drill shows the page to the staff, and readers notice nothing', async () => {
  const { portal, minh } = await readyPortal()

  const drill = await minh.visit(`${list}/dien-tap`)

  expect([drill.heading, drill.text('.drill')]).toEqual(['Đang trong tình trạng khẩn cấp', expect.stringContaining('DIỄN TẬP')])
  expect((await portal.visit('/')).heading).not.toContain('khẩn cấp')
  expect((await portal.fetch(`${list}/dien-tap`)).status).toBe(303)
})

test('nobody switches by mistake, and only those who answer for it', async () => {
  const { portal, minh } = await readyPortal()
  const binh = await portal.signIn('binh')

  const page = await readPage(await minh.submit(list, turn('on', ''), 'form[action$=bat-tat]'))
  expect([page.status, page.text('[role=alert]')]).toEqual([422, expect.stringContaining('Chưa đổi gì')])

  const form = await binh.visit(list)
  expect(form.$('form[action$=bat-tat]').length).toBe(0)
  const body = new URLSearchParams({ _csrf: String(form.$('[name=_csrf]').val()), ...turn('on') })
  expect((await binh.fetch(`${list}/bat-tat`, { method: 'POST', body })).status).toBe(403)
  expect((await portal.visit('/')).heading).not.toContain('khẩn cấp')
})

test('contacts are changed, moved and taken off; one that leads nowhere is refused', async () => {
  const { portal, minh } = await readyPortal()
  const names = async () => (await portal.visit('/khan-cap')).texts('.calls a').slice(0, 2)

  await minh.submit(list, { direction: 'up' }, 'form[action$="/2/thu-tu"]')
  expect(await names()).toEqual(['Trạm y tế 0200 3555 019', 'Trực ban phòng chống thiên tai 0200 3555 019'])
  await minh.submit(`${list}/2`, { phone: '0200 1' })
  await minh.submit(`${list}/1`, {}, 'form[action$=xoa]')
  expect(await names()).toEqual(['Trạm y tế 0200 1', 'Tìm kiếm, cứu nạn 112'])

  for (const [name, contact] of Object.entries({ phone: { ...duty, phone: '' }, address: { ...school, address: '' } })) {
    const page = await readPage(await minh.submit(`${list}/moi`, contact))
    expect([page.status, page.text(`#${name}-loi`), page.$('#name').val()]).toEqual([422, 'Mời bạn điền ô này.', contact.name])
  }
})

/** The page and everything it asks for, uncompressed. */
async function weight(portal: TestPortal, path: string): Promise<number> {
  const { $, html } = await portal.visit(path)
  const asked = $('link[rel=stylesheet], script[src], img, link[rel~=icon]').toArray()
  expect(asked.map((element) => element.tagName)).toEqual(['link'])
  const style = await readFile(join(import.meta.dirname, '../../public', String($('link[rel=stylesheet]').attr('href'))), 'utf8')
  expect(style).not.toContain('url(')
  return Buffer.byteLength(html) + Buffer.byteLength(style)
}
