import { Agent, get } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { flushViews } from '../../src/statistics/views.job.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

const firefox = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }
const address = '/tin/1-tin'

async function portalWithArticle(settings: Record<string, string> = {}) {
  const portal = await startPortal(settings)
  await portal.given.article({ title: 'Tin' })
  return portal
}

const read = (portal: TestPortal, headers: Record<string, string> = {}, method = 'GET') =>
  portal.fetch(address, { method, headers: { ...firefox, ...headers } })

/** All that were counted, once they are written down. */
async function readings({ portal }: TestPortal, id: number): Promise<number> {
  await expect.poll(() => flushViews(portal).then(() => portal.views.pending(id))).toBe(0)
  const row = await portal.writer.selectFrom('view_counters').select('total').where('article_id', '=', id).executeTakeFirst()
  return row?.total ?? 0
}

const later = ({ clock }: TestPortal, seconds: number) => {
  clock.time = new Date(clock.time.getTime() + seconds * 1000)
}

test('a reader counts once in half an hour, whatever is cached', async () => {
  const portal = await portalWithArticle()

  for (let n = 0; n < 5; n++) await read(portal)
  expect(await readings(portal, 1)).toBe(1)

  later(portal, 31 * 60)
  await read(portal)
  expect(await readings(portal, 1)).toBe(2)
})

test('another browser is another reader, and so is another article another reading', async () => {
  const portal = await portalWithArticle()
  await portal.given.article({ title: 'Hai' })

  await read(portal)
  await read(portal, { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/605.1.15' })
  await portal.fetch('/tin/2-hai', { headers: firefox })

  expect([await readings(portal, 1), await readings(portal, 2)]).toEqual([2, 1])
})

test('a reader behind a trusted proxy is known by the address the proxy names', async () => {
  const portal = await portalWithArticle({ TRUST_PROXY: 'loopback' })

  for (const reader of ['1.2.3.4', '1.2.3.5', '1.2.3.4', '9.9.9.9, 1.2.3.5']) await read(portal, { 'x-forwarded-for': reader })

  expect(await readings(portal, 1)).toBe(2)
})

test('ten thousand readers of ten articles are each counted once, whoever shares a connection', async () => {
  const portal = await portalWithArticle({ TRUST_PROXY: 'loopback' })
  for (let n = 2; n <= 10; n++) await portal.given.article({ title: 'Tin' })
  const agent = new Agent({ keepAlive: true, maxSockets: 20 })
  onTestFinished(() => agent.destroy())
  const readOne = (n: number) =>
    new Promise<void>((done, failed) => {
      const headers = { ...firefox, 'x-forwarded-for': `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}` }
      get(`${portal.url}/tin/${1 + (n % 10)}-tin`, { agent, headers }, (answer) => answer.resume().on('end', done)).on('error', failed)
    })

  for (let n = 0; n < 10_000; n += 100) await Promise.all(Array.from({ length: 120 }, (_, i) => readOne(Math.max(0, n + i - 20))))

  expect(await Promise.all(Array.from({ length: 10 }, (_, n) => readings(portal, n + 1)))).toEqual(Array(10).fill(1000))
})

test('without a trusted proxy nobody is many readers by writing many addresses', async () => {
  const portal = await portalWithArticle()

  for (const reader of ['1.2.3.4', '1.2.3.5']) await read(portal, { 'x-forwarded-for': reader })

  expect(await readings(portal, 1)).toBe(1)
})

test('with a window of no minutes every load counts', async () => {
  const portal = await portalWithArticle({ VIEW_WINDOW_MINUTES: '0' })

  for (let n = 0; n < 5; n++) await read(portal)

  expect(await readings(portal, 1)).toBe(5)
})

test.each([
  ['a robot', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }, 'GET'],
  ['nobody', { 'user-agent': '' }, 'GET'],
  ['a prefetch', { 'sec-purpose': 'prefetch;prerender' }, 'GET'],
  ['an older prefetch', { purpose: 'prefetch' }, 'GET'],
  ['a question about headers', {}, 'HEAD'],
  ['an editor', { cookie: 'a=b; phien=s%3Aabc' }, 'GET'],
])('%s does not count', async (_who, headers, method) => {
  const portal = await portalWithArticle({ VIEW_WINDOW_MINUTES: '0' })

  await read(portal, headers as Record<string, string>, method)

  expect(await readings(portal, 1)).toBe(0)
})

test('lists and pages that are not there count nothing', async () => {
  const portal = await portalWithArticle({ VIEW_WINDOW_MINUTES: '0' })

  for (const path of ['/', '/tin-tuc', '/tin/1-khac', '/api/articles/1', '/tin/2-x']) await portal.fetch(path, { headers: firefox })

  expect(await readings(portal, 1)).toBe(0)
})

test('a page shows no count older than ten seconds', async () => {
  const portal = await portalWithArticle({ VIEW_WINDOW_MINUTES: '0' })
  for (let n = 0; n < 3; n++) await read(portal)

  later(portal, 10)

  expect((await portal.visit(address)).text('.article__meta')).toContain('Lượt xem: 3')
})

test('a stop loses none: the next start knows every reading', async () => {
  const portal = await portalWithArticle({ VIEW_WINDOW_MINUTES: '0' })
  for (let n = 0; n < 7; n++) await read(portal)

  await portal.stop()
  const again = await startPortal({ DATA_DIR: portal.config.dataDir })

  expect((await again.visit(address)).text('.article__meta')).toContain('Lượt xem: 7')
})

test('behind a CDN pages are silent and the beacon counts', async () => {
  const portal = await portalWithArticle({ VIEW_COUNTING: 'beacon' })

  const page = await portal.visit(address, { headers: firefox })
  expect(await readings(portal, 1)).toBe(0)

  const beacon = page.$('script[data-address]').attr('data-address')!
  for (let n = 0; n < 2; n++) expect((await portal.fetch(beacon, { method: 'POST', headers: firefox })).status).toBe(204)
  expect(await readings(portal, 1)).toBe(1)
})

test('the beacon counts nothing for another site, a robot, or an article that is not there', async () => {
  const portal = await portalWithArticle({ VIEW_COUNTING: 'beacon', VIEW_WINDOW_MINUTES: '0' })
  await portal.given.article({ status: 'draft' })
  const post = (path: string, headers: Record<string, string>) =>
    portal.fetch(path, { method: 'POST', headers: { ...firefox, ...headers } })

  await post('/luot-xem/1', { 'sec-fetch-site': 'cross-site' })
  await post('/luot-xem/1', { 'user-agent': 'curl/8.0' })
  await post('/luot-xem/2', {})
  await post('/luot-xem/99', {})

  expect(await Promise.all([1, 2, 99].map((id) => readings(portal, id)))).toEqual([0, 0, 0])
  expect((await post('/luot-xem/x', {})).status).toBe(404)
})

test('where pages count themselves there is no beacon', async () => {
  const portal = await portalWithArticle()

  expect((await portal.visit(address)).$('script[data-address]').length).toBe(0)
  expect((await portal.fetch('/luot-xem/1', { method: 'POST', headers: firefox })).status).toBe(404)
})

test('one address under 200 browsers’ names adds no more than an office of thirty in half an hour', async () => {
  const portal = await portalWithArticle()
  await portal.given.article({ title: 'Hai' })
  const readAs = (n: number, path = address) =>
    portal.fetch(path, { headers: { 'user-agent': `Mozilla/5.0 (X11; Linux x86_64) Firefox/${n}.0` } })

  for (let n = 0; n < 200; n++) await readAs(n)
  await readAs(1, '/tin/2-hai')
  expect([await readings(portal, 1), await readings(portal, 2)]).toEqual([30, 1])

  later(portal, 31 * 60)
  await readAs(1)
  expect(await readings(portal, 1)).toBe(31)
})
