import { get } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startPortal, type TestPortal } from '../../support/portal.ts'

const later = ({ clock }: TestPortal, seconds: number) => {
  clock.time = new Date(clock.time.getTime() + seconds * 1000)
}

/** Changes what a page says behind the back of the content version: only a page made anew shows it. */
const secretly = (portal: TestPortal, title: string) => portal.writer.updateTable('articles').set({ title }).where('id', '=', 1).execute()

async function portalWithArticle() {
  const portal = await startPortal()
  await portal.given.article({ title: 'Tin' })
  return portal
}

const heading = async (portal: TestPortal, path = '/tin/1-tin') => (await portal.visit(path)).heading

test('a page is made once and kept for ten seconds', async () => {
  const portal = await portalWithArticle()
  await heading(portal)
  await secretly(portal, 'Mới')

  later(portal, 7)
  expect(await heading(portal)).toBe('Tin')
  later(portal, 3)
  expect(await heading(portal)).toBe('Mới')
})

test('a page that is asked for all the time is made anew before it is too old', async () => {
  const portal = await portalWithArticle()
  await heading(portal)
  await secretly(portal, 'Mới')

  later(portal, 8)
  expect(await heading(portal)).toBe('Tin')
  await expect.poll(() => heading(portal)).toBe('Mới')
})

test('an editor’s change is seen by the very next request, on every page', async () => {
  const portal = await portalWithArticle()
  for (const path of ['/', '/tin-tuc', '/rss.xml', '/tim-kiem?q=hai', '/api/articles']) await portal.fetch(path)

  await portal.given.article({ title: 'Bài thứ hai' })

  for (const path of ['/', '/tin-tuc', '/rss.xml', '/tim-kiem?q=hai', '/api/articles'])
    expect([path, await (await portal.fetch(path)).text()]).toEqual([path, expect.stringContaining('2-bai-thu-hai')])
})

test('what is scheduled appears at its second, although the lists are kept', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Hẹn giờ', publishedAt: '2026-11-23T03:00:05.000Z' })
  expect((await portal.visit('/tin-tuc')).html).not.toContain('Hẹn giờ')

  later(portal, 5)

  expect((await portal.visit('/tin-tuc')).html).toContain('Hẹn giờ')
})

test('parameters that mean nothing lead to the same page', async () => {
  const portal = await portalWithArticle()
  await heading(portal, '/tin/1-tin')
  await secretly(portal, 'Mới')

  for (const query of ['?utm_source=x', '?fbclid=1&a=b', '?', '?trang=3']) expect(await heading(portal, `/tin/1-tin${query}`)).toBe('Tin')
})

test('parameters that mean something are kept apart, in any order', async () => {
  const portal = await startPortal()
  for (let n = 1; n <= 41; n++) await portal.given.article({ title: `Tin ${n}` })

  const pages = await Promise.all(['/tin-tuc', '/tin-tuc?trang=2', '/tin-tuc?x=1&trang=3'].map((path) => portal.visit(path)))

  expect(pages.map((page) => page.texts('.teaser__title')[0])).toEqual(['Tin 41', 'Tin 21', 'Tin 1'])
})

test('headers of one reader change nothing for the next', async () => {
  const portal = await portalWithArticle()
  const poisoned = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'accept-language': 'en',
    cookie: 'phien=s%3Ax',
    'x-original-url': '/x',
  }
  await request(portal, '/tin/1-tin', { ...poisoned, host: 'evil.example' })

  const answer = await portal.fetch('/tin/1-tin')
  const html = await answer.text()

  expect(html).not.toContain('evil.example')
  expect(html).toContain('<html lang="vi"')
  expect(answer.headers.get('set-cookie')).toBeNull()
})

test('each reader gets an encoding that they take', async () => {
  const portal = await portalWithArticle()
  const decoders: Record<string, (body: Buffer) => Buffer> = { gzip: gunzipSync, br: brotliDecompressSync, none: (body) => body }

  for (const [accept, encoding] of [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', 'none'],
    ['', 'none'],
  ] as const) {
    const { headers, body } = await request(portal, '/tin/1-tin', { 'accept-encoding': accept })
    expect([accept, headers['content-encoding'] ?? 'none', headers.vary]).toEqual([accept, encoding, 'Accept-Encoding'])
    expect(headers['content-length']).toBe(String(body.length))
    expect(decoders[encoding]!(body).toString()).toContain('<h1>Tin</h1>')
  }
})

test('who has the page already is told so', async () => {
  const portal = await portalWithArticle()
  const etag = (await portal.fetch('/tin/1-tin')).headers.get('etag')!

  const same = await portal.fetch('/tin/1-tin', { headers: { 'if-none-match': `"x", W/${etag}` } })
  expect([same.status, same.headers.get('etag'), await same.text()]).toEqual([304, etag, ''])

  await portal.given.article({ title: 'Hai' })
  expect((await portal.fetch('/tin/1-tin', { headers: { 'if-none-match': etag } })).status).toBe(200)
})

test('caches in between are told how long, and errors are not kept', async () => {
  const portal = await portalWithArticle()

  const page = await portal.fetch('/tin/1-tin')
  const missing = await portal.fetch('/tin/9-x')

  expect(page.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=10, stale-while-revalidate=60, stale-if-error=86400')
  expect([missing.status, missing.headers.get('cache-control'), missing.headers.get('etag')]).toEqual([404, 'no-cache', null])
})

test('when rendering fails the last good page is served', async () => {
  const portal = await portalWithArticle()
  await heading(portal)
  await portal.visit('/')

  await portal.db.destroy()
  expect((await portal.fetch('/?tabid=107')).status).toBe(200)
  later(portal, 3600)

  expect(await heading(portal)).toBe('Tin')
  expect((await portal.visit('/thong-bao')).status).toBe(500)
})

test('many at once cost one rendering', async () => {
  const portal = await portalWithArticle()

  const etags = await Promise.all(Array.from({ length: 50 }, async () => (await portal.fetch('/')).headers.get('etag')))

  expect(new Set(etags).size).toBe(1)
})

test('the newsroom is never kept', async () => {
  const portal = await startPortal()

  const answer = await portal.fetch('/quan-tri/dang-nhap')

  expect(answer.headers.get('cache-control') ?? '').not.toContain('public')
})

test('a thousand odd questions and headers push no page out and poison none', async () => {
  const portal = await portalWithArticle()
  await heading(portal)
  await secretly(portal, 'Mới')

  for (let n = 0; n < 1000; n += 50) {
    const odd = Array.from({ length: 50 }, (_, i) => n + i)
    await Promise.all(odd.map((x) => portal.fetch(`/tin/1-tin?${x % 2 ? 've' : 'x'}=/tin-tuc?trang=${x}`).then((answer) => answer.text())))
  }
  for (const accept of ['gzip;q=0', 'x'.repeat(5000), 'br;q=0.001', '*', `gzip, ${'a,'.repeat(2000)}`])
    await request(portal, '/tin/1-tin', { 'accept-encoding': accept, host: accept.slice(0, 5), 'x-http-method-override': 'DELETE' })

  expect(await heading(portal)).toBe('Tin')
})

test('no question that means nothing takes any room, and those that mean something take no more than theirs', async () => {
  const portal = await portalWithArticle()
  const bytes = async () => Number((await portal.metrics.getSingleMetricAsString('portal_page_cache_bytes')).split(' ').at(-1))
  const ask = async (query: string) => (await portal.fetch(`/tin/1-tin${query}`)).arrayBuffer()
  await ask('')
  const before = await bytes()
  expect(before).toBeGreaterThan(1000)

  const unknown = fc.dictionary(fc.string({ minLength: 1, unit: 'binary' }), fc.string({ unit: 'binary' }), { minKeys: 1 })
  await fc.assert(
    fc.asyncProperty(unknown, async ({ ve: _known, ...query }) => {
      await ask(`?${new URLSearchParams(query)}`)
      expect(await bytes()).toBe(before)
    }),
    { numRuns: 200 },
  )

  const room = 8 * 1024 * 1024
  for (let n = 0; before * n < room * 1.5; n += 50)
    await Promise.all(Array.from({ length: 50 }, (_, i) => ask(`?ve=/tin-tuc?trang=${n + i + 2}`)))
  expect(await bytes()).toBeGreaterThan(room / 2)
  expect(await bytes()).toBeLessThanOrEqual(before + room)
})

test('an article of a megabyte and ten thousand categories are slow, not fatal', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Dài', body: 'Một câu **dài** về việc xã. '.repeat(35_000) })
  const categories = Array.from({ length: 10_000 }, (_, n) => ({ slug: `muc-${n}`, name: `Mục ${n}`, description: '', position: n }))
  for (let n = 0; n < categories.length; n += 1000)
    await portal.writer
      .insertInto('categories')
      .values(categories.slice(n, n + 1000))
      .execute()

  for (const path of ['/tin/1-dai', '/', '/tin-tuc/muc-9999', '/so-do-trang'])
    expect([path, (await portal.fetch(path)).status]).toEqual([path, 200])
})

/** As it goes over the wire, with headers that `fetch` would not send. */
function request(portal: TestPortal, path: string, headers: Record<string, string>) {
  return new Promise<{ headers: Record<string, string | string[] | undefined>; body: Buffer }>((done, failed) => {
    get(portal.url + path, { headers }, async (answer) =>
      done({ headers: answer.headers, body: Buffer.concat(await answer.toArray()) }),
    ).on('error', failed)
  })
}
