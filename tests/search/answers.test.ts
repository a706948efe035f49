import { expect, test, vi } from 'vitest'
import { startPortal } from '../support/portal.ts'

vi.setConfig({ testTimeout: 60_000 })

const ask = (q: string) => `/tim-kiem?q=${encodeURIComponent(q)}`

test('who asks for a number or an address is answered from contacts and from what the portal says of itself, with the source', async () => {
  const portal = await startPortal()
  await portal.writer
    .insertInto('emergency_contacts')
    .values([
      { kind: 'phone', name: 'Trạm Y tế xã', phone: '0200.3555.115', address: 'Thôn Đông Yên', position: 1 },
      { kind: 'phone', name: 'Công an xã', phone: '0200.3555.113', address: '', position: 2 },
    ])
    .execute()
  await portal.writer
    .updateTable('site_info')
    .set({ name: 'Ủy ban nhân dân xã Điện Bàn', phone: '0200 3555 018', address: 'Số 1' })
    .execute()
  const answers = async (q: string) => (await portal.visit(ask(q))).texts('.answer')

  for (const q of ['số điện thoại trạm y tế', 'so dien thoai cua tram y te la gi', 'cho tôi hỏi sđt trạm y tế'])
    expect((await answers(q)).join(), q).toMatch(/^Trạm Y tế xã.*0200\.3555\.115.*Theo danh bạ khẩn cấp$/s)
  expect((await answers('địa chỉ ủy ban xã')).join()).toMatch(/Số 1.*Theo thông tin liên hệ của cổng/s)
  expect(await answers('số điện thoại trạm thú y')).toEqual([])
  expect(await answers('trăm y tế')).toEqual([])
  expect((await portal.visit(ask('công an xã'))).$('.answer a[href^="tel:"]').attr('href')).toBe('tel:02003555113')
})

test('so is who asks when somebody is there, at the counter too', async () => {
  const portal = await startPortal()
  await portal.writer
    .updateTable('site_info')
    .set({ name: 'UBND xã Điện Bàn', hours: '7 giờ đến 17 giờ', phone: '0200 3555 018' })
    .execute()
  const answers = async (q: string) => (await portal.visit(ask(q))).texts('.answer')

  for (const q of [
    'giờ làm việc một cửa',
    'gio lam viec cua uy ban xa',
    'mấy giờ mở cửa',
    'thời gian làm việc của trung tâm phục vụ hành chính công',
  ])
    expect(await answers(q), q).toEqual([expect.stringMatching(/UBND xã Điện Bàn.*Giờ làm việc.*7 giờ đến 17 giờ/s)])
  expect(await answers('giờ làm việc trạm y tế')).toEqual([])
  expect((await portal.visit('/')).text('.site-footer')).toContain('7 giờ đến 17 giờ')
})

test('a document is answered with by its number, in any spelling, and only by all of it', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Kế hoạch số 05/KH-UBND về phòng dịch' })
  await portal.given.article({ title: 'Phòng dịch', lead: 'Thực hiện Kế hoạch số 05/KH-UBND.' })
  await portal.given.article({ title: 'Tám điều cần biết', lead: 'Theo Nghị định số 12/2025/NĐ-CP.' })
  const answers = async (q: string) => (await portal.visit(ask(q))).texts('.answer__title')

  for (const q of ['5/KH-UBND', 'kế hoạch số 05 kh ubnd', '05/KH–UBND'])
    expect(await answers(q), q).toEqual(['Kế hoạch số 05/KH-UBND về phòng dịch'])
  expect(await answers('nghị định 12/2025/NĐ-CP')).toEqual(['Tám điều cần biết'])
  expect((await portal.visit(ask('5/KH-UBND'))).text('.answer__source')).toBe('Văn bản có số bạn tìm')
  for (const q of ['15/KH-UBND', '5 kế hoạch', '5/KH', '12 hộ nghèo', '5/KH-UBND phòng dịch ở đâu']) expect(await answers(q), q).toEqual([])
})

test('an alert in force and a category are answers, too, and an answered question is no miss', async () => {
  const portal = await startPortal()
  await portal.given.alert({ title: 'Bão số 12 sắp vào bờ' })
  await portal.given.category('y-te', 'Y tế và giáo dục')

  expect((await portal.visit(ask('bão số 12'))).text('.answer__source')).toBe('Cảnh báo đang có hiệu lực')
  expect((await portal.visit(ask('y te va giao duc'))).text('.answer__title')).toBe('Y tế và giáo dục')
  expect(portal.portal.searchMisses.size()).toBe(0)
})

test('what is published and no article is found and suggested, too: alerts in force, contacts, categories and links', async () => {
  const portal = await startPortal()
  await portal.given.alert({ title: 'Bão số 12 sắp vào bờ', details: 'Tàu thuyền vào nơi neo đậu.' })
  await portal.given.alert({ title: 'Đập xả nước', details: 'Tàu thuyền neo đậu xa đập.', endsAt: '2020-01-01T00:00:00.000Z' })
  await portal.given.category('y-te', 'Y tế và giáo dục')
  const contact = { kind: 'phone', name: 'Hạt Kiểm lâm', phone: '0200.3555.116', address: 'Thôn Đông Yên', position: 1 } as const
  await portal.writer.insertInto('emergency_contacts').values(contact).execute()
  const url = 'https://dichvucong.example/'
  await portal.writer.insertInto('links').values({ group_name: 'Dịch vụ', title: 'Cổng dịch vụ công', url, position: 1 }).execute()
  const found = async (q: string) => (await portal.visit(ask(q))).texts('.entries li')
  const suggested = async (q: string) => (await (await portal.fetch(`/tim-kiem/goi-y?q=${encodeURIComponent(q)}`)).json()).items

  expect(await found('tàu thuyền neo đậu')).toEqual(['Bão số 12 sắp vào bờ Cảnh báo'])
  expect(await found('02003555116')).toEqual(['Hạt Kiểm lâm Danh bạ khẩn cấp'])
  expect(await found('giáo dục ở đâu')).toEqual(['Y tế và giáo dục Chuyên mục'])
  expect(await found('DVC')).toEqual(['Cổng dịch vụ công Liên kết'])
  expect([await found('giao đục'), await found('dịch vụ -công'), await found('thôn ven sông'), await found('ở đâu')]).toEqual([
    [],
    [],
    [],
    [],
  ])
  expect((await portal.visit(ask('cổng dịch vụ'))).$('.entries a').attr('href')).toBe(url)
  expect((await portal.visit(`${ask('giáo dục')}&loai=thong-bao`)).$('.entries')).toHaveLength(0)
  expect(await suggested('cong dich v')).toEqual([{ title: 'Cổng dịch vụ công', href: url }])
  expect(await suggested('bão s')).toEqual([{ title: 'Bão số 12 sắp vào bờ', href: '/canh-bao/1' }])
  expect(portal.portal.searchMisses.pending('dvc')).toBe(0)
})

test('where nothing is good, contacts and categories help on', async () => {
  const portal = await startPortal()
  await portal.given.category('y-te', 'Y tế')

  const page = await portal.visit(ask('máy bay không người lái'))

  expect(page.$('.help a[href="/khan-cap"]')).toHaveLength(1)
  expect(page.$('.help a[href^="/tin-tuc/"]').length).toBeGreaterThan(0)
  expect(portal.portal.searchMisses.pending('máy bay không người lái')).toBe(1)
})

test('everyday words find what officials write, and a phone number is found in any spelling', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Cấp giấy chứng nhận quyền sử dụng đất' })
  await portal.given.article({ title: 'Tạm ngừng cấp điện ngày mai' })
  await portal.given.article({ title: 'Trực ban', body: 'Gọi 0200.3555.018 cả ngày đêm.' })
  const found = async (q: string) => (await portal.visit(ask(q))).texts('.hit__title')

  expect(await found('sổ đỏ')).toEqual(['Cấp giấy chứng nhận quyền sử dụng đất'])
  expect(await found('cúp điện')).toEqual(['Tạm ngừng cấp điện ngày mai'])
  for (const q of ['02003555018', '0200 3555 018', '+842003555018', '0200-3555-018', '(0200) 3555018', '3555.018'])
    expect(await found(q), q).toEqual(['Trực ban'])
})

test('what has expired stands behind what is in force', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Nghỉ lễ: trực cả ngày', kind: 'announcement', publishedAt: '2026-01-01T00:00:00.000Z' })
  await portal.given.article({
    title: 'Nghỉ lễ',
    kind: 'announcement',
    publishedAt: '2026-11-01T00:00:00.000Z',
    expiresAt: '2026-11-02T00:00:00.000Z',
  })

  expect((await portal.visit(ask('nghỉ lễ'))).texts('.hit__title')).toEqual(['Nghỉ lễ: trực cả ngày', 'Nghỉ lễ'])
})

test("a browser's bar learns how to search here, and gets suggestions", async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Lịch tiếp công dân' })

  const address = (await portal.visit('/')).$('link[rel=search]').attr('href')!
  const description = await portal.fetch(address)
  expect(description.headers.get('content-type')).toContain('application/opensearchdescription+xml')
  expect(await description.text()).toContain('/tim-kiem?q={searchTerms}')
  const suggestions = await portal.fetch('/tim-kiem/goi-y.json?q=tiep+con')
  expect(suggestions.headers.get('content-type')).toContain('application/x-suggestions+json')
  expect((await suggestions.json()).slice(0, 2)).toEqual(['tiep con', ['Lịch tiếp công dân']])
})
