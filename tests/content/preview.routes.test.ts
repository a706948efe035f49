import { expect, test } from 'vitest'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

test('the preview is the real page with what is typed, and nothing is saved', async () => {
  const portal = await startPortal()
  await portal.given.category('y-te', 'Y tế')
  const lan = await portal.signIn('lan')
  const { $ } = await lan.visit('/quan-tri/tin/moi')
  const typed = { title: 'Tiêm chủng', lead: 'Sáng mai', body: '## Ở đâu\n\n<script>alert(1)</script>\n\nTrạm **y tế**', category: 'y-te' }

  const body = new URLSearchParams({ _csrf: String($('[name=_csrf]').val()), ...typed, published_at: '2019-10-16T15:50' })
  const page = await readPage(await lan.fetch($('form.editor').attr('data-preview')!, { method: 'POST', body }))

  expect([page.status, page.heading, page.text('.article__meta time')]).toEqual([200, 'Tiêm chủng', '15:50 | 16/10/2019'])
  expect(page.text('.article__body strong')).toBe('y tế')
  expect(page.html).not.toContain('alert(1)')
  expect(page.text('[role=note]')).toContain('Bản xem trước')
  expect(await portal.db.selectFrom('articles').select('id').execute()).toEqual([])
})

test('a preview counts no view and shows unfinished fields as well as it can', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Đã đăng' })
  const minh = await portal.signIn('minh')
  const { $ } = await minh.visit('/quan-tri/tin/1/sua')

  const body = new URLSearchParams({ _csrf: String($('[name=_csrf]').val()), published_at: '2019-02-30T10:00' })
  const page = await readPage(await minh.fetch($('form.editor').attr('data-preview')!, { method: 'POST', body }))

  expect([page.status, page.heading]).toEqual([200, '(chưa có tiêu đề)'])
  expect(portal.portal.views.pending(1)).toBe(0)
})
