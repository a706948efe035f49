import { expect, test } from 'vitest'
import { startPortal } from '../support/portal.ts'

test('the newsroom puts articles at the top of the home page, in its order', async () => {
  const portal = await startPortal()
  for (let n = 1; n <= 7; n++) await portal.given.article({ title: `Tin ${n}`, publishedAt: `2026-11-0${n}T00:00:00.000Z` })
  await portal.given.article({ title: 'Ghim', publishedAt: '2026-10-01T00:00:00.000Z', pinned: true })
  const minh = await portal.signIn('minh')
  const top = async () => (await portal.visit('/')).texts('.front :is(.front__lead, .front__seconds) h2')
  const add = (bai: string) => minh.submit('/quan-tri/trang-chu', { bai }, 'form[action$=them]')
  expect(await top()).toEqual(['Ghim', 'Tin 7', 'Tin 6', 'Tin 5', 'Tin 4'])

  for (const bai of ['1', '2', '3']) await add(bai)
  expect(await top()).toEqual(['Ghim', 'Tin 1', 'Tin 2', 'Tin 3', 'Tin 7'])

  await minh.submit('/quan-tri/trang-chu', { direction: 'up' }, 'form[action$="/3/thu-tu"]')
  await minh.submit('/quan-tri/trang-chu', {}, 'form[action$="/1/bo"]')
  expect(await top()).toEqual(['Ghim', 'Tin 3', 'Tin 2', 'Tin 7', 'Tin 6'])
  expect((await minh.visit('/quan-tri/trang-chu')).texts('.home-top li')).toEqual([
    'Ghim ghim',
    'Tin 3 được chọn',
    'Tin 2 được chọn',
    'Tin 7 mới nhất',
    'Tin 6 mới nhất',
  ])

  const csrf = String((await minh.visit('/quan-tri/trang-chu')).$('[name=_csrf]').val())
  await minh.fetch('/quan-tri/trang-chu/thu-tu', { method: 'POST', body: new URLSearchParams({ _csrf: csrf, order: '2,99,3' }) })
  expect(await top()).toEqual(['Ghim', 'Tin 2', 'Tin 3', 'Tin 7', 'Tin 6'])

  await minh.submit('/quan-tri/tin/2', { step: 'withdraw', reason: 'Sai' })
  expect(await top()).toEqual(['Ghim', 'Tin 3', 'Tin 7', 'Tin 6', 'Tin 5'])
  expect((await minh.visit('/quan-tri/trang-chu')).text('.row .badge')).toBe('Người đọc chưa thấy')
  expect((await add('2')).status).toBe(303)
  expect((await minh.visit('/quan-tri/trang-chu')).text('.flash--error')).toContain('tin đang đăng')
})
