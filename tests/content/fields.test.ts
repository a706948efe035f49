import { expect, test } from 'vitest'
import { findArticle } from '../../src/content/core/article.store.ts'
import type { ArticleValues } from '../../src/content/core/article.ts'
import { insertArticle } from '../../src/content/core/article-changes.store.ts'
import { changedFields, fieldsOf, valueIn, valuesOf } from '../../src/content/core/fields.ts'
import { typedOf } from '../../src/content/editing/article.form.ts'
import { merge } from '../../src/content/editing/merge.ts'
import { emptyArticle, markBinned } from '../../src/content/workflow/bin.store.ts'
import { startPortal } from '../support/portal.ts'

const at = '2026-11-01T02:00:00.000Z'
const blank: ArticleValues = {
  ...{ kind: 'news', title: 'Tin', lead: '', body: '', categoryId: null, author: '', source: '', coverId: null },
  ...{ publishedAt: null, expiresAt: null, pinned: false },
}
const filled: ArticleValues = {
  ...{ kind: 'announcement', title: 'Thông báo', lead: 'Tóm tắt', body: 'Nội dung', categoryId: null, author: 'Lan', source: 'Báo xã' },
  ...{ coverId: null, publishedAt: at, expiresAt: '2026-12-01T02:00:00.000Z', pinned: true },
}

const fields = fieldsOf('news')

test('every field is saved, and found again as it was', async () => {
  const portal = await startPortal()
  const id = await insertArticle(portal.writer, filled, { at, by: null })
  expect(valuesOf((await findArticle(portal.db, id))!)).toEqual(filled)
})

test('every field counts as a change, and is merged', () => {
  const differing = fields.filter((field) => valueIn(blank, field) !== valueIn(filled, field)).map(({ name }) => name)
  expect(changedFields(blank, filled)).toEqual(differing)
  expect(merge(blank, filled, blank).values).toEqual(filled)
})

test('every field has a place of its own in the form', () => {
  const names = fields.map(({ form }) => form)
  expect(new Set(names).size).toBe(fields.length)
  expect(Object.keys(typedOf(filled, { categories: [], pictures: [] }))).toEqual([...names, 'change_at', 'reason'])
})

test('an emptied bin keeps nothing that somebody wrote', async () => {
  const portal = await startPortal()
  const id = await insertArticle(portal.writer, filled, { at, by: null })
  const hoa = await portal.given.user('hoa')
  await markBinned(portal.writer, id, { at, by: hoa })
  expect(await emptyArticle(portal.writer, id, { before: at, at })).toBe(true)

  const left = valuesOf((await findArticle(portal.db, id))!)
  const kept = fields.filter((field) => valueIn(left, field) === valueIn(filled, field) && valueIn(filled, field) !== null)
  expect(kept.map(({ name }) => name)).toEqual(['kind', 'publishedAt', 'expiresAt', 'pinned'])
})
