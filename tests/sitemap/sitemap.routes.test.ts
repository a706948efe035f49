import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { startPortal, type TestPortal } from '../support/portal.ts'
import { readXml } from '../support/xml.ts'

const settings = { BASE_URL: 'https://congdan.example' }

test('search engines find every public page, when it changed, and its English counterpart', async () => {
  const portal = await startPortal(settings)
  await portal.given.category('y-te', 'Y tế')
  await portal.given.article({ title: 'Tin & cũ', publishedAt: '2019-10-16T08:50:00.000Z' })
  await portal.given.article({ title: 'Nháp', status: 'draft' })
  await portal.given.article({ title: 'Gỡ', status: 'withdrawn' })
  await portal.given.article({ title: 'Ngày mai', publishedAt: '2026-11-24T08:50:00.000Z' })

  const { $, type } = await readXml(await portal.fetch('/sitemap.xml'))
  const paths = $('url > loc')
    .toArray()
    .map((loc) => $(loc).text().replace('https://congdan.example', ''))

  expect(type).toBe('application/xml; charset=utf-8')
  expect(paths).toEqual(['/', '/tin-tuc', '/tin-tuc/y-te', '/thong-bao', '/khan-cap', '/canh-bao', '/so-do-trang', '/tin/1-tin-cu'])
  const article = $('url').last()
  expect(new Date(article.find('lastmod').text()).toISOString()).toBe('2026-11-23T03:00:00.000Z')
  expect(article.find('xhtml\\:link[hreflang=en]').attr('href')).toBe('https://congdan.example/en/tin/1-tin-cu')
  expect(article.find('news\\:news').length).toBe(0)
})

test('news of the last two days is said to be news', async () => {
  const portal = await startPortal(settings)
  await portal.given.article({ title: 'Hôm kia', publishedAt: '2026-11-21T02:00:00.000Z' })
  await portal.given.article({ title: 'Hôm nay < mới', publishedAt: '2026-11-23T02:00:00.000Z' })

  const { $ } = await readXml(await portal.fetch('/sitemap.xml'))

  expect(
    $('news\\:title')
      .toArray()
      .map((title) => $(title).text()),
  ).toEqual(['Hôm nay < mới'])
  expect($('news\\:publication_date').text()).toBe('2026-11-23T09:00:00+07:00')
})

test('beyond 50,000 addresses there is an index of files that together hold every article once', async () => {
  const portal = await startPortal(settings)
  await manyArticles(portal, 50_001)

  const index = await readXml(await portal.fetch('/sitemap.xml'))
  const files = index
    .$('sitemap > loc')
    .toArray()
    .map((loc) => index.$(loc).text().replace('https://congdan.example', ''))
  expect(files).toEqual(['/sitemap/trang.xml', '/sitemap/tin-1.xml', '/sitemap/tin-2.xml'])

  const ids = new Set<string>()
  for (const file of files.slice(1)) {
    const xml = await (await portal.fetch(file)).text()
    for (const [, id] of xml.matchAll(/<loc>https:\/\/congdan\.example\/tin\/(\d+)-/g)) ids.add(id!)
  }
  expect(ids.size).toBe(50_001)
  expect((await portal.fetch('/sitemap/tin-3.xml')).status).toBe(404)
})

test.each(['/sitemap/tin-0.xml', '/sitemap/tin-x.xml', '/sitemap/tin-99999999999.xml'])('%s is not found', async (address) => {
  const portal = await startPortal()

  expect((await portal.fetch(address)).status).toBe(404)
})

test('robots are kept out of the newsroom, the searches and the API, and shown the site map', async () => {
  const portal = await startPortal(settings)

  const answer = await portal.fetch('/robots.txt')
  const text = await answer.text()

  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  for (const path of ['/quan-tri', '/tim-kiem', '/api/']) expect(text).toContain(`Disallow: ${path}\n`)
  expect(text).toContain('Sitemap: https://congdan.example/sitemap.xml')
})

async function manyArticles({ writer }: TestPortal, count: number) {
  await sql`
    WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})
    INSERT INTO articles (kind, status, title, slug, published_at, created_at, updated_at)
    SELECT 'news', 'published', 'Tin ' || n, 'tin-' || n, '2019-10-16T08:50:00.000Z', '2019-10-16T08:50:00.000Z', '2019-10-16T08:50:00.000Z' FROM numbers
  `.execute(writer)
}
