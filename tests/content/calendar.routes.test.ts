import { expect, test } from 'vitest'
import { startPortal } from '../support/portal.ts'

test('the calendar shows what appears and expires on which day, in the zone of the portal', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Đã đăng', publishedAt: '2026-11-02T17:30:00.000Z' })
  await portal.given.article({ title: 'Hẹn giờ', publishedAt: '2026-11-30T16:59:00.000Z' })
  await portal.given.article({ title: 'Dự định', publishedAt: '2026-11-25T01:00:00.000Z', status: 'draft' })
  await portal.given.article({ title: 'Tháng sau', publishedAt: '2026-11-30T17:00:00.000Z', expiresAt: '2026-12-24T01:00:00.000Z' })
  const lan = await portal.signIn('lan')

  const page = await lan.visit('/quan-tri/lich')
  expect(page.heading).toBe('Lịch đăng: tháng 11/2026')
  expect(page.texts('.calendar td:has(li)')).toEqual([
    '3Thứ Ba, 3/11 00:30 Đã đăng Đang đăng',
    '25Thứ Tư, 25/11 08:00 Dự định Bản nháp',
    '30Thứ Hai, 30/11 23:59 Hẹn giờ Hẹn giờ đăng',
  ])
  expect(page.text('[aria-current=date]')).toContain('23/11')

  const next = await lan.visit(page.$('[rel=next]').attr('href')!)
  expect([next.heading, next.texts('.calendar li')]).toEqual([
    'Lịch đăng: tháng 12/2026',
    ['00:00 Tháng sau Hẹn giờ đăng', '08:00 Tháng sau Hết hiệu lực'],
  ])
  expect((await lan.visit('/quan-tri/lich?thang=2026-13')).heading).toBe('Lịch đăng: tháng 11/2026')
})
