import { expect, test } from 'vitest'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

test('what is wrong is said next to its field and at the top, and everything typed is still there', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')

  const typed = { title: ' ', lead: 'Tóm tắt', body: '  Dòng đầu\n\nDòng sau', published_at: '2019-02-30T10:00', category: 'khong-co' }
  const page = await readPage(await lan.submit('/quan-tri/tin/moi', typed))

  expect(page.status).toBe(422)
  expect(page.text('#title-loi')).toBe('Mời bạn nhập tiêu đề.')
  expect(page.text('#category-loi')).toContain('Chuyên mục này không có')
  expect(page.text('#published_at-loi')).toContain('2019-02-30T10:00')
  expect(
    page
      .$('.error-summary a')
      .map((_, link) => page.$(link).attr('href'))
      .get(),
  ).toEqual(['#title', '#category', '#published_at'])
  expect(page.$('[name=title]').attr('aria-describedby')).toContain('title-loi')
  expect(page.$('[name=lead]').val()).toBe('Tóm tắt')
  expect(page.$('[name=body]').val()).toBe('  Dòng đầu\n\nDòng sau')
  expect(page.$('[name=published_at]').val()).toBe('2019-02-30T10:00')
  expect((await portal.db.selectFrom('articles').select('id').execute()).length).toBe(0)
})

test.each([
  ['a title over 300 characters', { title: 'ư'.repeat(301) }, '#title-loi', '301'],
  ['a summary over 2,000 characters', { lead: 'x'.repeat(2001) }, '#lead-loi', '2.001'],
  ['a text over 1 MB, however few its letters', { body: 'ư'.repeat(600_000) }, '#body-loi', '1 MB'],
  ['an unknown kind', { kind: 'poem' }, '#kind-loi', 'tin tức hoặc thông báo'],
  ['an end before the beginning', { published_at: '2026-12-02T08:00', expires_at: '2026-12-01T08:00' }, '#expires_at-loi', 'sau lúc đăng'],
  ['news that is submitted without a category', { step: 'submit' }, '#category-loi', 'cần có chuyên mục'],
  ['an article that is submitted empty', { body: ' \n ', step: 'submit', kind: 'announcement' }, '#body-loi', 'chưa có nội dung'],
])('%s is refused in a clear sentence', async (_, fields, place, words) => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')

  const page = await readPage(await lan.submit('/quan-tri/tin/moi', { title: 'Tin', body: 'Chữ', ...fields }))

  expect(page.status).toBe(422)
  expect(page.text(place)).toContain(words)
})

test('text is repaired before it is kept', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')

  await lan.submit('/quan-tri/tin/moi', { title: '  Ðường\u00a0Điện\u200b Bàn ', body: 'Một\r\nhai\u00a0ba' })

  const { title, body } = await portal.db.selectFrom('articles').select(['title', 'body']).executeTakeFirstOrThrow()
  expect([title, body]).toEqual(['Đường Điện Bàn', 'Một\nhai ba'])
})

test('a body many times too long is refused next to its field, and nothing of it is lost', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const body = 'ă'.repeat(2_000_000)

  const page = await readPage(await lan.submit('/quan-tri/tin/moi', { title: 'Dài', body }))

  expect([page.status, page.text('#body-loi')]).toEqual([422, expect.stringContaining('1 MB')])
  expect(String(page.$('[name=body]').val()).trim()).toHaveLength(2_000_000)
})

test('Enter in a field saves: the form’s first button does, in a new article and in one that is there', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Tin', status: 'draft' })
  const hoa = await portal.signIn('hoa')
  for (const path of ['/quan-tri/tin/moi', '/quan-tri/tin/1/sua'])
    expect((await hoa.visit(path)).$('form.editor').find('button:not([type=button])').first().attr('value')).toBe('save')
})
