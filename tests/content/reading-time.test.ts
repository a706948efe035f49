import { expect, test } from 'vitest'
import { startPortal } from '../support/portal.ts'

test('over a text that is not there stands no time to read it', async () => {
  const { given, fetch } = await startPortal()
  await given.article({ title: 'Trống', lead: '', body: '' })
  await given.article({ title: 'Có chữ', body: 'Một câu.' })

  expect(await (await fetch('/tin/1-trong')).text()).not.toContain('phút đọc')
  expect(await (await fetch('/tin/2-co-chu')).text()).toContain('1 phút đọc')
})

test('an English page says which of its words are Vietnamese, and its own are not among them', async () => {
  const { given, visit } = await startPortal()
  const categoryId = await given.category('y-te', 'Y tế')
  await given.article({ title: 'Tiêm chủng', categoryId })

  const { $ } = await visit('/en/tin/1-tiem-chung')

  expect(
    $('.breadcrumb a')
      .map((_, a) => `${$(a).text()} ${$(a).attr('lang') ?? '-'}`)
      .get(),
  ).toEqual(['Home -', 'News -', 'Y tế vi'])
  expect((await visit('/en/tin-tuc')).$('h1').attr('lang')).toBe('en')
})

test('the list of announcements does not say them a second time at its side', async () => {
  const { given, visit } = await startPortal()
  await given.article({ kind: 'announcement', title: 'Cúp điện' })

  expect((await visit('/thong-bao')).$('a[href="/tin/1-cup-dien"]')).toHaveLength(1)
})
