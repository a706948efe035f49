import { type OutgoingHttpHeaders, request } from 'node:http'
import { expect, test } from 'vitest'
import { publicAddresses } from '../../src/addresses.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

const paths = [
  '/.well-known/security.txt',
  '/',
  '/khan-cap',
  '/canh-bao/1',
  '/api/alerts',
  '/xem-truoc/khong-co',
  '/tin-tuc',
  '/tin-tuc/kinh-te',
  '/thong-bao',
  '/van-ban',
  '/van-ban/1-bai',
  '/tin/1-bai',
  '/tim-kiem',
  '/tim-kiem/goi-y',
  '/tim-kiem/goi-y.json',
  '/opensearch.xml',
  '/rss.xml',
  '/atom/kinh-te.xml',
  '/feed.json',
  '/so-do-trang',
  '/robots.txt',
  '/sitemap.xml',
  '/api/articles',
  '/api/articles/1',
]

const odd = [
  '=1&{}=2',
  '[]=1',
  '[x]=1',
  '[__proto__]=1',
  '=__proto__',
  '=constructor',
  '=%ff%fe',
  '=%',
  '=%00%0d%0aSet-Cookie:x=1',
  '=-1',
  '=1e999',
  '=99999999999999999999',
  "=' or 1=1 --",
  '=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
  '=%ed%a0%80%e2%80%ae%f0%9f%98%80',
  '=(((%22%22%22* NEAR/ - OR AND NOT ^',
  '=//evil.example',
  `=${'%E1%BA%A1'.repeat(5000)}`,
]

test('every address of readers is among those that are tried', () => {
  expect(publicAddresses.filter(({ path }) => !paths.some((tried) => path.test(tried))).map(({ path }) => String(path))).toEqual([])
})

test('no address that readers may ask for comes to grief over odd parameters', { timeout: 120_000 }, async () => {
  const portal = await startPortal()
  await portal.given.category('kinh-te')
  await portal.given.article()

  for (const path of paths)
    for (const name of ['__proto__', 'trang', ...parametersOf(path)])
      for (const value of odd) {
        const query = `${name}${value.replace('{}', name)}`
        const answer = await portal.fetch(`${path}?${query}`)
        const text = await answer.text()
        const seen = {
          status: answer.status >= 500,
          stack: /\n\s+at .*[(:]|node_modules|SqliteError/.test(text),
          script: text.includes('<script>alert'),
          cookie: answer.headers.getSetCookie().length,
          away: answer.headers.get('location')?.includes('//evil.example') ?? false,
        }
        expect({ path, query: query.slice(0, 80), ...seen }).toEqual({
          path,
          query: query.slice(0, 80),
          ...{ status: false, stack: false, script: false, cookie: 0, away: false },
        })
      }
})

test('odd paths, methods and headers are answered in words', async () => {
  const portal = await startPortal()
  const paths = [
    '/%',
    '/%ff',
    '/%00',
    '/tin/%',
    '/tin/9999999999999999999-x',
    '/tin-tuc/__proto__',
    '/media/..%2f..%2fportal.sqlite',
    '/media/%2e%2e/session-secret',
  ]
  const headers = [
    {},
    { 'content-type': 'application/json' },
    { 'content-type': 'multipart/form-data' },
    { 'content-type': 'text/html; charset=x' },
  ]

  for (const path of [...paths, '/', '/quan-tri/dang-nhap', '/quan-tri/%ff', '/en/%'])
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])
      for (const each of method === 'POST' ? headers : [{}]) {
        const { status, text } = await ask(portal, path, method, each)
        expect({ path, method, ok: status < 500, stack: /\n\s+at .*[(:]/.test(text) }).toEqual({ path, method, ok: true, stack: false })
      }
})

test('only an article that can be read is counted, whatever the page is said to be', async () => {
  const portal = await startPortal({ VIEW_COUNTING: 'beacon' })
  await portal.given.article()
  const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }
  const numbers = [
    '0',
    '-1',
    '2',
    '1.5',
    '1e0',
    '01x',
    '99999999999999999999',
    '__proto__',
    '%00',
    '%ff',
    '1%27%20or%201=1',
    'a'.repeat(5000),
  ]
  const bodies = ['', '{"__proto__":{"x":1}', 'a'.repeat(1_000_000), '\xff\xfe', 'id[]=1&id[x]=2']

  for (const number of numbers)
    for (const body of bodies) {
      const answer = await portal.fetch(`/luot-xem/${number}`, { method: 'POST', headers, body })
      const text = await answer.text()
      expect([number, body.slice(0, 9), answer.status < 500, /\n\s+at .*[(:]/.test(text)]).toEqual([number, body.slice(0, 9), true, false])
    }
  expect(portal.portal.views.size()).toBe(0)

  await portal.fetch('/luot-xem/1', { method: 'POST', headers })
  expect(portal.portal.views.size()).toBe(1)
})

test('a megabyte in the address is refused before anything reads it', async () => {
  const portal = await startPortal()

  const answer = await ask(portal, `/tim-kiem?q=${'a'.repeat(1_000_000)}`, 'GET', {}).catch(({ code }) => ({ status: code }))

  // The connection may be closed before the answer can be read.
  expect([431, 'ECONNRESET', 'EPIPE']).toContain(answer.status)
  expect((await portal.fetch('/')).status).toBe(200)
})

const parametersOf = (path: string) => {
  const address = publicAddresses.find((each) => each.path.test(path))
  return [...(address?.parameters ?? []), ...(address?.rare ?? [])]
}

/** As it stands: `fetch` would tidy the path up and refuse some methods. */
const ask = (portal: TestPortal, path: string, method: string, headers: OutgoingHttpHeaders) =>
  new Promise<{ status: number; text: string }>((done, failed) => {
    const { hostname, port } = new URL(portal.url)
    const sent = request({ hostname, port, path, method, headers }, (answer) => {
      let text = ''
      answer.on('data', (part) => (text += part))
      answer.on('end', () => done({ status: answer.statusCode ?? 0, text }))
    })
    sent.on('error', failed)
    sent.end(method === 'POST' ? '{"__proto__":{"x":1}' : undefined)
  })
