import { describe, expect, test } from 'vitest'
import { insertCategory } from '#categories/category.store.ts'
import type { Db } from '#platform/database/schema.ts'
import { addViews } from '#statistics/views.store.ts'
import { findArticle, findArticleByOldUrl, findNextMoment } from '../../src/content/core/article.store.ts'
import type { ArticleValues } from '../../src/content/core/article.ts'
import { insertArticle, updateArticle } from '../../src/content/core/article-changes.store.ts'
import { valuesOf } from '../../src/content/core/fields.ts'
import { countPublic, listMostRead, listNeighbours, listPublic } from '../../src/content/core/public-list.store.ts'
import { databases } from '../support/databases.ts'
import { testNow } from '../support/portal.ts'

describe.each(databases)('on %s', (_, open) => {
  test('lists what is public, newest first, one after the other', async () => {
    const db = await open()
    for (const day of ['03', '01', '02']) await given(db, { title: day, publishedAt: `2026-10-${day}T00:00:00.000Z` })
    await given(db, { title: 'later', publishedAt: '2027-01-01T00:00:00.000Z' })

    const rows = await listPublic(db, testNow, { kind: 'news' }, { limit: 2 })
    const rest = await listPublic(db, testNow, { kind: 'news' }, { limit: 2, offset: 2 })

    expect([...rows, ...rest].map(({ title }) => title)).toEqual(['03', '02', '01'])
    expect(await countPublic(db, testNow, { kind: 'news' })).toBe(3)
    expect(await countPublic(db, testNow, { kind: 'announcement' })).toBe(0)
  })

  test('an article comes back as it was put in, with its category', async () => {
    const db = await open()
    const categoryId = await insertCategory(db, { slug: 'y-te', name: 'Y tế', description: '' })

    const id = await given(db, { title: 'Tiêm chủng', body: '**Đậm**', categoryId, pinned: true })

    expect(await findArticle(db, id)).toMatchObject({
      title: 'Tiêm chủng',
      slug: 'tiem-chung',
      bodyHtml: expect.stringContaining('<strong>Đậm</strong>'),
      category: { slug: 'y-te', name: 'Y tế' },
      pinned: true,
      views: 0,
    })
  })

  test('neighbours of one time are ordered by number', async () => {
    const db = await open()
    const ids = [await given(db), await given(db), await given(db)]
    const middle = (await findArticle(db, ids[1]!))!

    const newer = await listNeighbours(db, testNow, middle, 'newer', 5)
    const older = await listNeighbours(db, testNow, middle, 'older', 5)

    expect([newer, older].map((side) => side.map(({ id }) => id))).toEqual([[ids[2]], [ids[0]]])
  })

  test('neighbours of one that is to come are public all the same', async () => {
    const db = await open()
    const shown = await given(db, { publishedAt: '2026-10-01T00:00:00.000Z' })
    await given(db, { publishedAt: '2027-01-01T00:00:00.000Z' })
    const later = (await findArticle(db, await given(db, { publishedAt: '2027-02-01T00:00:00.000Z' })))!

    const [newer, older] = [await listNeighbours(db, testNow, later, 'newer', 5), await listNeighbours(db, testNow, later, 'older', 5)]

    expect([newer, older].map((side) => side.map(({ id }) => id))).toEqual([[], [shown]])
  })

  test('an article saved from an old version stays as it is', async () => {
    const db = await open()
    const article = (await findArticle(db, await given(db)))!
    const change = { at: testNow, by: null }
    const save = (title: string) => updateArticle(db, article, { ...valuesOf(article), title }, { status: 'draft', reason: null }, change)

    expect([await save('Một'), await save('Hai')]).toEqual([true, false])
    expect((await findArticle(db, article.id))?.title).toBe('Một')
  })

  test('most read is counted since a day', async () => {
    const db = await open()
    const ids = [await given(db, { title: 'xưa' }), await given(db, { title: 'nay' })]
    await addViews(db, '2026-01-01', new Map([[ids[0]!, 100]]))
    await addViews(
      db,
      '2026-11-20',
      new Map([
        [ids[0]!, 1],
        [ids[1]!, 5],
      ]),
    )
    await addViews(db, '2026-11-20', new Map([[ids[0]!, 1]]))

    const titles = (await listMostRead(db, testNow, '2026-11-01', 5)).map(({ title, views }) => [title, views])

    expect(titles).toEqual([
      ['nay', 5],
      ['xưa', 102],
    ])
  })

  test('an old address is found however it is spelled', async () => {
    const db = await open()
    const id = await given(db, {}, '/Default.aspx?tabid=107&NewsViews=1024')

    expect((await findArticleByOldUrl(db, '/default.aspx?NewsViews=1024&tabid=107'))?.id).toBe(id)
    expect(await findArticleByOldUrl(db, '/Default.aspx?tabid=108')).toBeUndefined()
  })

  test('the next moment is the nearest publication or expiry', async () => {
    const db = await open()
    expect(await findNextMoment(db, testNow)).toBeUndefined()
    await given(db, { publishedAt: '2026-12-24T00:00:00.000Z' })
    await given(db, { expiresAt: '2026-12-01T00:00:00.000Z' })

    expect(await findNextMoment(db, testNow)).toBe('2026-12-01T00:00:00.000Z')
  })
})

const blank: ArticleValues = {
  ...{ kind: 'news', title: 'Một bài viết', lead: '', body: '', categoryId: null, author: '', source: '', coverId: null },
  ...{ publishedAt: '2026-11-01T00:00:00.000Z', expiresAt: null, pinned: false },
}

const given = (db: Db, values: Partial<ArticleValues> = {}, oldUrl?: string) =>
  insertArticle(db, { ...blank, ...values }, { at: testNow, by: null }, { status: 'published', oldUrl })
