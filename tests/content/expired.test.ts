import { expect, test } from 'vitest'
import { startPortal } from '../support/portal.ts'

const past = '2026-11-20T00:00:00.000Z'

test('what is no longer in force says so at the top of its page, to machines and in the API, and no block leads to it', async () => {
  const { portal, given, visit, fetch } = await startPortal()
  await given.article({ kind: 'announcement', title: 'Cấm đường', expiresAt: past })
  await given.article({ title: 'Tin hết hạn', expiresAt: past })
  await given.article({ title: 'Tin thường' })
  for (const article_id of [1, 2])
    await portal.writer.insertInto('daily_views').values({ article_id, day: '2026-11-22', views: 9 }).execute()

  const page = await visit('/tin/1-cam-duong')

  expect(page.text('.article > :first-child')).toContain('Đã hết hiệu lực từ ngày 20/11/2026')
  expect(page.html).toContain('"expires":"2026-11-20T07:00:00+07:00"')
  const { items } = (await (await fetch('/api/articles?kind=announcement')).json()) as { items: { expires_at: string }[] }
  expect(items.map(({ expires_at }) => expires_at)).toEqual(['2026-11-20T07:00:00+07:00'])
  const home = await visit('/')
  expect(home.$('main a[href^="/tin/1-"], main a[href^="/tin/2-"]')).toHaveLength(0)
  expect(home.$('main a[href^="/tin/3-"]')).not.toHaveLength(0)
})

test('what still is in force says nothing of the kind', async () => {
  const { given, visit } = await startPortal()
  await given.article({ kind: 'announcement', title: 'Lịch tiêm', expiresAt: '2026-12-01T00:00:00.000Z' })

  expect((await visit('/tin/1-lich-tiem')).html).not.toContain('Đã hết hiệu lực')
})

test('a withdrawn page says what it was', async () => {
  const { given, visit } = await startPortal()
  await given.article({ title: 'Danh sách hộ nghèo', status: 'withdrawn', reason: 'Có số căn cước' })

  const page = await visit('/tin/1-danh-sach-ho-ngheo')

  expect(page.status).toBe(410)
  expect(page.text('.error-page')).toMatch(/Danh sách hộ nghèo.*Có số căn cước/)
})
