import { expect, test } from 'vitest'
import { notePulse } from '../../src/content/workflow/late.job.ts'
import { startPortal, testNow } from '../support/portal.ts'

const minute = (n: number) => new Date(Date.parse(testNow) + n * 60_000)

test('what came due while the portal stood is said to be late, once', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Đúng giờ', publishedAt: minute(0.5).toISOString() })
  await portal.given.article({ title: 'Muộn', publishedAt: minute(30).toISOString() })
  await notePulse(portal.portal)
  portal.clock.time = minute(1)
  await notePulse(portal.portal)

  portal.clock.time = minute(90)
  await notePulse(portal.portal)
  await notePulse(portal.portal)

  const minh = await portal.signIn('minh')
  expect((await minh.visit('/quan-tri')).texts('.flash--warning li')).toEqual([
    'Muộn: Hẹn lúc 10:30 23/11/2026, lên trang khoảng 11:30 23/11/2026 vì máy chủ ngừng chạy.',
  ])
  expect((await minh.visit('/quan-tri/tin/2')).text('.timeline')).toContain('portal: lên trang muộn')
  expect((await portal.visit('/tin/2-muon')).status).toBe(200)
})
