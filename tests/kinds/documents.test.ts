import { beforeEach, expect, test } from 'vitest'
import { documentTypes } from '#kinds/documents/document-types.ts'
import { readPage } from '../support/html.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

type Visitor = Awaited<ReturnType<TestPortal['signIn']>>

let portal: TestPortal
let minh: Visitor
beforeEach(async () => {
  portal = await startPortal()
  minh = await portal.signIn('minh')
})

const plan = {
  title: 'Kế hoạch phòng, chống thiên tai năm 2026',
  body: 'Theo Luật Phòng, chống thiên tai.',
  number: '4183/KH-UBND',
  type: 'plan',
  issuer: 'UBND xã Ngân Khê',
  issued_on: '2026-10-16',
  effective_on: '2026-12-01',
  expires_on: '2027-01-01',
  signer: 'Lê Văn Hậu, Chủ tịch',
  field: 'Thiên tai',
}
const path = '/van-ban/1-ke-hoach-phong-chong-thien-tai-nam-2026'

const publish = (values: Record<string, string> = {}) => minh.submit('/quan-tri/van-ban/moi', { ...plan, ...values, step: 'publish' })
const menu = async (address: string) => (await portal.visit(address)).$('.main-nav a[href$="/van-ban"]').length
const text = async (address: string) => (await portal.fetch(address)).text()

test('a register with nothing in it says so, and no menu or site map leads there', async () => {
  const page = await portal.visit('/van-ban')

  expect([page.status, page.text('.empty')]).toEqual([200, 'Chưa có văn bản nào. Mời bạn quay lại sau.'])
  expect(await menu('/')).toBe(0)
  for (const address of ['/so-do-trang', '/sitemap.xml']) expect(await text(address)).not.toMatch(/van-ban["<]/)
})

test('a document is entered, found from the menu, by its number, in feeds, site maps and the API', async () => {
  expect((await publish()).status).toBe(303)

  const page = await portal.visit(path)
  expect(page.texts('.facts dt')).toEqual([
    ...['Số, ký hiệu', 'Loại văn bản', 'Cơ quan ban hành', 'Ngày ban hành', 'Ngày có hiệu lực', 'Ngày hết hiệu lực'],
    ...['Người ký', 'Lĩnh vực', 'Tình trạng'],
  ])
  expect(page.texts('.facts dd').slice(0, 4)).toEqual(['4183/KH-UBND', 'Kế hoạch', 'UBND xã Ngân Khê', '16/10/2026'])
  expect(page.$('script[type="application/ld+json"]').text()).toContain('"Legislation"')
  expect([await menu('/'), await menu('/en')]).toEqual([1, 1])
  for (const address of ['/van-ban', '/so-do-trang', '/sitemap.xml', '/rss/van-ban.xml', '/tim-kiem?q=4183/KH-UBND'])
    expect([address, await text(address)]).toEqual([address, expect.stringContaining(path)])
  expect(await (await portal.fetch('/api/articles/1')).json()).toMatchObject({
    ...{ kind: 'official_document', number: '4183/KH-UBND', type: 'plan', issued_on: '2026-10-16' },
  })
})

test('its state follows from its days at midnight of the portal, and says why', async () => {
  await publish()
  await publish({ title: 'Báo cáo', type: 'report', effective_on: '', expires_on: '' })
  const stateAt = async (time: string, address = path) => {
    portal.clock.time = new Date(time)
    return (await portal.visit(address)).texts('.facts > div:has(dt:contains("Tình trạng"), dt:contains("State")) dd')
  }

  expect(await stateAt('2026-11-30T16:59:00Z')).toEqual(['Chưa có hiệu lực (có hiệu lực từ ngày 01/12/2026)'])
  const inForce = 'Còn hiệu lực (có hiệu lực từ ngày 01/12/2026, hết hiệu lực từ ngày 01/01/2027)'
  expect(await stateAt('2026-11-30T17:00:00Z')).toEqual([inForce])
  expect(await stateAt('2026-12-31T16:59:00Z')).toEqual([inForce])
  expect(await stateAt('2026-12-31T17:00:00Z')).toEqual(['Hết hiệu lực (từ ngày 01/01/2027)'])
  expect(await stateAt('2026-12-31T17:00:00Z', `/en${path}`)).toEqual(['No longer in force (since 01/01/2027)'])
  expect(await stateAt('2026-12-31T17:00:00Z', '/van-ban/2-bao-cao')).toEqual([])
})

test('the register stands by the day of issue, and is narrowed down by type and year', async () => {
  await publish()
  await publish({
    title: 'Quyết định cũ',
    type: 'decision',
    number: '7/QĐ-UBND',
    issued_on: '2019-03-01',
    effective_on: '',
    expires_on: '',
  })
  await publish({ title: 'Quyết định mới', type: 'decision', number: '9/QĐ-UBND', issued_on: '2026-11-20' })
  const titles = async (address: string) => (await portal.visit(address)).texts('.teaser__title')

  expect(await titles('/van-ban')).toEqual(['Quyết định mới', plan.title, 'Quyết định cũ'])
  expect(await titles('/van-ban?type=decision&issued_on=2019')).toEqual(['Quyết định cũ'])
  const none = await portal.visit('/van-ban?type=plan&issued_on=2019')
  expect(none.text('.empty')).toBe('Không có văn bản nào như vậy. Mời bạn bớt điều kiện lọc.')
  expect(none.texts('[name=type] option')).toEqual(['Tất cả', 'Quyết định (2)', 'Kế hoạch (1)'])
})

test.each([
  ['number', { number: '' }, 'Mời bạn điền ô này.'],
  ['number', { number: '/KH-UBND' }, 'Số, ký hiệu cần có chữ số, ví dụ 4183/KH-UBND.'],
  ['issued_on', { issued_on: '' }, 'Mời bạn điền ô này.'],
  ['issued_on', { issued_on: '1945-09-01' }, 'Ngày ban hành phải từ 2/9/1945 và không sau hôm nay.'],
  ['issued_on', { issued_on: '2026-11-24' }, 'Ngày ban hành phải từ 2/9/1945 và không sau hôm nay.'],
  ['expires_on', { expires_on: '1/12/2026' }, 'Ngày hết hiệu lực phải sau ngày có hiệu lực.'],
  ['expires_on', { effective_on: '', expires_on: '2026-10-15' }, 'Ngày hết hiệu lực phải sau ngày ban hành.'],
])('what is wrong with %s is said beside it: %j', async (field, typed, sentence) => {
  const page = await readPage(await publish(typed))

  expect([page.status, page.text(`#${field}-loi`)]).toEqual([422, sentence])
  expect(page.$('[name=signer]').val()).toBe(plan.signer)
  for (const [name, value] of Object.entries(typed)) expect(page.$(`[name=${name}]`).val()).toBe(value)
})

test('every type has a name, in both languages', async () => {
  for (const address of ['/quan-tri/van-ban/moi', '/en/quan-tri/van-ban/moi']) {
    const names = (await minh.visit(address)).texts('[name=type] option').slice(1)
    expect(new Set(names.filter(Boolean)).size).toBe(documentTypes.length)
  }
})
