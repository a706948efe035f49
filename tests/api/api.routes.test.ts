import { expect, test } from 'vitest'
import { startPortal } from '../support/portal.ts'

const settings = { BASE_URL: 'https://congdan.example' }

async function portalWithArticles() {
  const portal = await startPortal(settings)
  const health = await portal.given.category('y-te', 'Y tế')
  await portal.given.article({
    title: 'Tiêm chủng',
    lead: 'Đợt hai',
    author: 'Lan',
    categoryId: health,
    publishedAt: '2019-10-16T08:50:07.000Z',
  })
  await portal.given.article({ title: 'Lịch cắt điện', kind: 'announcement', publishedAt: '2019-10-16T17:00:00.000Z' })
  await portal.given.article({ title: 'Nháp', status: 'draft' })
  return portal
}

type Item = { title: string }

test('the list holds what is public, newest first, in the promised shape', async () => {
  const portal = await portalWithArticles()

  const answer = await portal.fetch('/api/articles')
  const list = await answer.json()

  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(list).toEqual({ total: 2, page: 1, pages: 1, items: [expect.objectContaining({ title: 'Lịch cắt điện' }), expect.anything()] })
  expect(list.items[1]).toEqual({
    id: 1,
    kind: 'news',
    url: 'https://congdan.example/tin/1-tiem-chung',
    title: 'Tiêm chủng',
    lead: 'Đợt hai',
    category: 'y-te',
    author: 'Lan',
    published_at: '2019-10-16T15:50:07+07:00',
    expires_at: null,
    views: 0,
  })
})

test.each([
  ['kind=announcement', ['Lịch cắt điện']],
  ['category=y-te', ['Tiêm chủng']],
  ['category=khong-co', []],
  ['from=2019-10-17', ['Lịch cắt điện']],
  ['to=2019-10-16', ['Tiêm chủng']],
  ['from=2019-10-16T15:50:07%2B07:00&to=2019-10-16T15:50:07%2B07:00', ['Tiêm chủng']],
  ['from=2020-01-01', []],
  ['kind=&from=&page=', ['Lịch cắt điện', 'Tiêm chủng']],
  ['unknown=1', ['Lịch cắt điện', 'Tiêm chủng']],
  ['page=7', []],
  ['page=999999', []],
])('?%s finds %j', async (query, titles) => {
  const portal = await portalWithArticles()

  const answer = await portal.fetch(`/api/articles?${query}`)

  expect(answer.status).toBe(200)
  expect((await answer.json()).items.map((item: Item) => item.title)).toEqual(titles)
})

test('words are searched for as on the search page', async () => {
  const portal = await portalWithArticles()

  const list = await (await portal.fetch('/api/articles?q=tiem%20chung')).json()

  expect(list).toMatchObject({ total: 1, items: [{ title: 'Tiêm chủng' }] })
})

test.each([
  ['page=0', 'page'],
  ['page=x', 'page'],
  ['kind=blog', 'kind'],
  ['from=2019-02-30', 'from'],
  ['to=h%C3%B4m%20nay', 'to'],
  ['kind=news&kind=news', 'kind'],
])('?%s is refused, and the answer names the parameter', async (query, field) => {
  const portal = await startPortal()

  const answer = await portal.fetch(`/api/articles?${query}`)

  expect(answer.status).toBe(400)
  expect((await answer.json()).error).toEqual({ field, message: expect.stringContaining(`“${field}”`) })
})

test('pages of twenty', async () => {
  const portal = await startPortal()
  for (let n = 1; n <= 21; n++) await portal.given.article({ title: `Tin ${n}` })

  const list = await (await portal.fetch('/api/articles?page=2')).json()

  expect(list).toMatchObject({ total: 21, page: 2, pages: 2, items: [{ title: 'Tin 1' }] })
})

test('one article comes whole, its addresses full', async () => {
  const portal = await startPortal(settings)
  await portal.given.article({
    title: 'Ảnh',
    body: 'Xem [lịch](/tin-tuc) và ![ảnh](/media/a-480.webp)',
    source: 'Báo',
    expiresAt: '2026-12-01T00:00:00.000Z',
  })

  const article = await (await portal.fetch('/api/articles/1')).json()

  expect(article).toMatchObject({ id: 1, source: 'Báo', cover: null, category: null, expires_at: '2026-12-01T07:00:00+07:00' })
  expect(article.body).toContain('[lịch](/tin-tuc)')
  expect(article.body_html).toContain('href="https://congdan.example/tin-tuc"')
  expect(article.body_html).toContain('src="https://congdan.example/media/a-480.webp"')
})

test.each([
  ['/api/articles/3', 404],
  ['/api/articles/99', 404],
  ['/api/articles/x', 404],
  ['/api/articles/99999999999', 404],
  ['/api/', 404],
  ['/api/khac', 404],
  ['/api/articles/%E0%A4%A', 400],
])('%s answers %i in JSON', async (address, status) => {
  const portal = await portalWithArticles()

  const answer = await portal.fetch(address)

  expect(answer.status).toBe(status)
  expect((await answer.json()).error.message).toBeTypeOf('string')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
})

test('a withdrawn article says why', async () => {
  const portal = await startPortal()
  await portal.given.article({ status: 'withdrawn', reason: 'Số liệu sai' })

  const answer = await portal.fetch('/api/articles/1')

  expect(answer.status).toBe(410)
  expect((await answer.json()).error.reason).toBe('Số liệu sai')
})

test('it is for reading', async () => {
  const portal = await startPortal()

  const posted = await portal.fetch('/api/articles', { method: 'POST' })
  const asked = await portal.fetch('/api/articles', { method: 'OPTIONS' })

  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD'])
})
