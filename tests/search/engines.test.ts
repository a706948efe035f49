import { describe, expect, test } from 'vitest'
import type { Db } from '#platform/database/schema.ts'
import { insertArticle } from '../../src/content/core/article-changes.store.ts'
import { write } from '../../src/platform/database/write.ts'
import { indexArticles, reindexAll, unindexArticle } from '../../src/search-engine/index/index.actions.ts'
import { listUnindexed, openIndex } from '../../src/search-engine/index/index.store.ts'
import { search } from '../../src/search-engine/query/search.ts'
import { suggest } from '../../src/search-engine/query/suggest.ts'
import { databases, portalOn } from '../support/databases.ts'

const now = '2026-11-23T03:00:00.000Z'
const operator = { id: null, name: 'test' }

describe.each(databases)('on %s', (_, open) => {
  test('search finds, ranks, filters and counts', async () => {
    const db = await open()
    const [title, lead, body] = await add(db, [
      { title: 'Cải cách hành chính ở xã Điện Bàn', publishedAt: '2018-12-31T17:00:00.000Z' },
      { title: 'Họp tháng Năm', lead: 'Bàn về cải cách hành chính.', kind: 'announcement' },
      { title: 'Kế hoạch', body: 'Kế hoạch 4183/KH-UBND đẩy mạnh CCHC; hành chính phải cải thiện cách làm.' },
    ])
    await add(db, [{ title: 'Cải cách hành chính: bản nháp', status: 'draft' }])
    const index = openIndex(db)
    const find = async (q: string, more = {}) => (await search(index, { q, publicAt: now, limit: 20, ...more })).hits.map(({ id }) => id)

    expect(await find('cai cach hanh chinh')).toEqual([title, lead, body])
    expect(await find('"cải cách hành chính"')).toEqual([title, lead])
    expect(await find('hành chính -họp')).toEqual([title, body])
    expect(await find('4183 kh ubnd')).toEqual([body])
    expect(await find('cải cách', { kind: 'announcement' })).toEqual([lead])
    expect(await find('cải cách', { from: '2026-01-01', sort: 'oldest' })).toEqual([lead])
    expect(await find('hành chính', { from: '2026-01-01', sort: 'oldest' })).toEqual([lead, body])
    expect(await find('điện bàn', { until: '2018-12-31T17:00:00.000Z' })).toEqual([])

    const { total, facets, level } = await search(index, { q: 'hành chính', publicAt: now, limit: 1 })
    expect({ total, level, kinds: facets.kinds, years: facets.years }).toEqual({
      total: 3,
      level: 'all',
      kinds: [
        ['news', 2],
        ['announcement', 1],
      ],
      years: [
        [2026, 2],
        [2019, 1],
      ],
    })
  })

  test('search forgives a typing error, takes what says most of the words, and suggests titles', async () => {
    const db = await open()
    const [road, day] = await add(db, [{ title: 'Nâng cấp đường Điện Bàn', body: 'Cải cách hành chính.' }, { title: 'Lịch tiếp công dân' }])
    const index = openIndex(db)
    const ask = (q: string) => search(index, { q, publicAt: now, limit: 20 })

    expect(await ask('lịch tiếp côgn dân')).toMatchObject({ meant: 'lịch tiếp công dân', hits: [{ id: day }] })
    expect(await ask('cari cachs hành chính')).toMatchObject({ meant: 'cải cách hành chính', hits: [{ id: road }] })
    expect(await ask('tiếp công dân tháng sáu')).toMatchObject({ level: 'some', hits: [{ id: day, missing: ['tháng', 'sáu'] }] })
    expect(await ask('đường trồng')).toMatchObject({ level: 'near', hits: [{ id: road, missing: ['trồng'] }] })
    expect(await ask('đường sắt trồng ở đâu vậy')).toMatchObject({ level: 'near', hits: [{ id: road, missing: ['sắt', 'trồng'] }] })
    expect(await suggest(index, { q: 'tiep con', publicAt: now, limit: 8 })).toEqual([day])
  })

  test('what changes is found at once by who searched before; what was taken out is not', async () => {
    const db = await open()
    const index = openIndex(db)
    const find = async (publicAt?: string) => (await search(index, { q: 'đua thuyền', publicAt, limit: 20 })).hits.map(({ id }) => id)
    expect(await find(now)).toEqual([])

    const [id] = await add(db, [{ title: 'Đua thuyền', publishedAt: '2026-11-23T03:00:01.000Z' }])
    expect(await find(now)).toEqual([])
    expect(await find('2026-11-23T03:00:01.000Z')).toEqual([id])
    await write(portalOn(db), operator, async (tx, record) => {
      record({ action: 'test' })
      await tx.updateTable('articles').set({ status: 'withdrawn' }).where('id', '=', id!).execute()
    })
    expect(await find('2026-11-23T03:00:01.000Z')).toEqual([])
    expect(await find()).toEqual([id])

    await unindexArticle(db as never, id!)
    expect(await find()).toEqual([])
    expect(await listUnindexed(db, 10)).toEqual([id])
    expect(await reindexAll(portalOn(db), operator)).toBe(1)
    expect(await find()).toEqual([id])
  })
})

interface Given {
  title: string
  lead?: string
  body?: string
  kind?: 'news' | 'announcement'
  status?: 'published' | 'draft'
  publishedAt?: string
}

async function add(db: Db, articles: Given[]): Promise<number[]> {
  const rest = {
    lead: '',
    body: '',
    kind: 'news',
    categoryId: null,
    author: '',
    source: '',
    coverId: null,
    expiresAt: null,
    pinned: false,
  } as const
  return write(portalOn(db), operator, async (tx, record) => {
    record({ action: 'test' })
    const ids: number[] = []
    for (const [i, { status = 'published', ...given }] of articles.entries()) {
      const publishedAt = `2026-11-2${i}T00:00:00.000Z`
      ids.push(await insertArticle(tx, { ...rest, publishedAt, ...given }, { at: now, by: null }, { status }))
    }
    await indexArticles(tx, ids)
    return ids
  })
}
