import { describe, expect, test } from 'vitest'
import { insertArticle } from '../../../src/content/core/article-changes.store.ts'
import { prepared } from '../../../src/platform/database/prepared.ts'
import { databases } from '../../support/databases.ts'
import { testNow } from '../../support/portal.ts'

const blank = {
  kind: 'news',
  lead: '',
  body: '',
  author: '',
  source: '',
  coverId: null,
  publishedAt: null,
  expiresAt: null,
  pinned: false,
} as const

const byCategory = prepared((db, { category, limit }: { category: number | null; limit: number }) => {
  const articles = db.selectFrom('articles').select('title').orderBy('id').limit(limit)
  return category === null ? articles.where('category_id', 'is', null) : articles.where('category_id', '=', category)
})

describe.each(databases)('on %s', (_engine, open) => {
  test('a query that is put together once answers for each value, and for none', async () => {
    const db = await open()
    for (const slug of ['y-te', 'giao-duc'])
      await db.insertInto('categories').values({ slug, name: slug, description: '', position: 0 }).execute()
    const change = { at: testNow, by: null }
    for (const [title, categoryId] of [
      ['a', 1],
      ['b', 2],
      ['c', null],
      ['d', 1],
    ] as const)
      await insertArticle(db, { ...blank, title, categoryId }, change)

    const titles = async (category: number | null, limit = 9) => (await byCategory(db, { category, limit })).map(({ title }) => title)

    expect([await titles(1), await titles(2), await titles(null), await titles(1, 1)]).toEqual([['a', 'd'], ['b'], ['c'], ['a']])
  })
})
