import { expect, test } from 'vitest'
import { startPortal } from '../support/portal.ts'

test('a citizen reads a published article', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Lịch tiếp công dân', publishedAt: '2019-10-16T08:50:00.000Z' })

  const page = await portal.visit('/tin/1-lich-tiep-cong-dan')

  expect(page.status).toBe(200)
  expect(page.heading).toBe('Lịch tiếp công dân')
  expect(page.text('.article__meta time')).toBe('15:50 | 16/10/2019')
})

test('a draft is not found, even by its address', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Bản nháp', status: 'draft' })

  expect((await portal.visit('/tin/1-ban-nhap')).status).toBe(404)
})

test('an article that is scheduled appears at its minute', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Ngày mai', publishedAt: '2026-11-24T01:00:00.000Z' })
  expect((await portal.visit('/tin/1-ngay-mai')).status).toBe(404)

  portal.clock.time = new Date('2026-11-24T01:00:00.000Z')

  expect((await portal.visit('/tin/1-ngay-mai')).status).toBe(200)
})

test('a withdrawn article answers 410 with the reason', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Nhầm', status: 'withdrawn', reason: 'Số liệu chưa được kiểm tra' })

  const page = await portal.visit('/tin/1-nham')

  expect(page.status).toBe(410)
  expect(page.text('main')).toContain('Số liệu chưa được kiểm tra')
})

test('another slug leads to the right one, and so does the address of the old portal', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Tin cũ', oldUrl: '/Default.aspx?tabid=107&NewsViews=1024' })

  for (const address of ['/tin/1-ten-khac', '/tin/1', '/Default.aspx?tabid=107&NewsViews=1024']) {
    const answer = await portal.fetch(address)
    expect([address, answer.status, answer.headers.get('location')]).toEqual([address, 301, '/tin/1-tin-cu'])
  }
})

test.each([
  '/tin/',
  '/tin/abc',
  '/tin/0-x',
  '/tin/999999999999-x',
  '/tin/-1',
  '/tin-tuc?trang=0',
  '/tin-tuc?trang=x',
  '/tin-tuc?trang=99',
  '/tin-tuc/khong-co',
  '/tin/%00',
  '/tin/%E0%A4%A',
])('the malformed address %s is not found and nothing breaks', async (address) => {
  const portal = await startPortal()

  expect((await portal.visit(address)).status).toBeOneOf([400, 404])
})

test('[Trở về] leads to the list the reader came from', async () => {
  const portal = await startPortal()
  for (let n = 1; n <= 25; n++) await portal.given.article({ title: `Tin số ${n}` })

  const list = await portal.visit('/tin-tuc?trang=2')
  const article = await portal.visit(list.$('.teaser__title a').first().attr('href') ?? '')

  expect(article.$('.article__back a').attr('href')).toBe('/tin-tuc?trang=2')
})

test('neighbours are of the same kind and category, nearest first, five at most', async () => {
  const portal = await startPortal()
  const category = await portal.given.category('y-te', 'Y tế')
  for (let day = 10; day < 24; day++)
    await portal.given.article({
      title: `Ngày ${day}`,
      categoryId: day === 16 ? null : category,
      publishedAt: `2026-10-${day}T01:00:00.000Z`,
    })

  const page = await portal.visit('/tin/6-ngay-15')

  expect(page.texts('[aria-labelledby=tin-moi-hon] a')).toEqual(['Ngày 17', 'Ngày 18', 'Ngày 19', 'Ngày 20', 'Ngày 21'])
  expect(page.texts('[aria-labelledby=tin-cu-hon] a')).toEqual(['Ngày 14', 'Ngày 13', 'Ngày 12', 'Ngày 11', 'Ngày 10'])
})

test('[Trở về] leads back to the search an article was found by', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Lịch tiêm chủng' })

  const results = await portal.visit('/tim-kiem?q=ti%C3%AAm+ch%E1%BB%A7ng')
  const href = results.$('main a[href*="/tin/1-"]').attr('href') ?? ''
  const back = (await portal.visit(href)).$('.article__back a').attr('href') ?? ''

  expect(new URL(back, portal.url).pathname).toBe('/tim-kiem')
  expect(new URL(back, portal.url).searchParams.get('q')).toBe('tiêm chủng')
})
