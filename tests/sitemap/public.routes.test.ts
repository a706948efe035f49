import { expect, test } from 'vitest'
import { startPortal } from '../support/portal.ts'

test('the site map shows people sections with their latest articles, and announcements', async () => {
  const portal = await startPortal()
  const health = await portal.given.category('y-te', 'Y tế')
  await portal.given.article({ title: 'Tiêm chủng', categoryId: health })
  await portal.given.article({ title: 'Lịch cắt điện', kind: 'announcement' })

  const page = await portal.visit('/so-do-trang')

  expect(page.heading).toBe('Sơ đồ trang')
  expect(page.texts('[aria-labelledby=chuyen-muc] a')).toEqual(['Y tế', 'Tiêm chủng'])
  expect(page.texts('[aria-labelledby=cac-trang] a')).toContain('Lịch cắt điện')
})

test('the archive counts by month of the portal’s zone and leads to the page of the list where the month begins', async () => {
  const portal = await startPortal()
  for (let n = 0; n < 25; n++) await portal.given.article({ title: `Mới ${n}`, publishedAt: '2026-11-02T03:00:00.000Z' })
  await portal.given.article({ title: 'Đêm giao tháng', publishedAt: '2026-10-31T18:00:00.000Z' })
  await portal.given.article({ title: 'Năm cũ', publishedAt: '2019-10-16T08:50:00.000Z' })

  const page = await portal.visit('/so-do-trang')

  expect(page.texts('[aria-labelledby=kho-tin] h3')).toEqual(['Năm 2026', 'Năm 2019'])
  expect(page.texts('.site-map__months li')).toEqual(['Tháng 11 (26 bài)', 'Tháng 10 (1 bài)'])
  const october = await portal.visit(page.$('.site-map__months a').last().attr('href')!)
  expect(october.texts('.teaser__title')).toContain('Năm cũ')
})

test('an empty portal has a site map, in English too', async () => {
  const portal = await startPortal()

  expect((await portal.visit('/en/so-do-trang')).heading).toBe('Site map')
})
