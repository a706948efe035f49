import { type OutgoingHttpHeaders, request } from 'node:http'
import { expect, test } from 'vitest'
import { readConfig } from '#config.ts'
import { testPassword } from '../../support/given.ts'
import { startPortal, type TestPortal } from '../../support/portal.ts'

const behindTls = { BASE_URL: 'https://xa.example.vn', TRUST_PROXY: 'loopback' }

test('behind TLS browsers are told to stay there, and cookies are tied to this host', async () => {
  const portal = await startPortal(behindTls)
  await portal.given.user('hoa')
  const headers = { 'x-forwarded-proto': 'https' }
  const asked = await portal.fetch('/quan-tri/dang-nhap', { headers })
  const cookie = asked.headers.getSetCookie()[0]!
  const token = /__Host-mau-don=(\w+)/.exec(cookie)![1]!

  const body = new URLSearchParams({ _csrf: token, username: 'hoa', password: testPassword })
  const answer = await portal.fetch('/quan-tri/dang-nhap', { method: 'POST', body, headers: { ...headers, cookie: cookie.split(';')[0]! } })

  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
  for (const line of [cookie, answer.headers.getSetCookie().find((line) => line.startsWith('__Host-phien='))])
    expect(line).toMatch(/^__Host-.*; Path=\/;.*HttpOnly; Secure; SameSite=Lax$/)
})

test('every answer forbids scripts and styles in the page, framing, sniffing, and what no page asks of a browser', async () => {
  const portal = await startPortal()

  for (const path of ['/', '/khong-co', '/api/articles', '/rss.xml', '/quan-tri/dang-nhap', '/media/x', '/%', '/build/khong-co']) {
    const { headers } = await portal.fetch(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect({ path, policy }).toEqual({ path, policy: expect.stringContaining("default-src 'none';script-src 'self';style-src 'self'") })
    expect({ path, unsafe: policy.includes('unsafe') }).toEqual({ path, unsafe: false })
    expect({ path, sniff: headers.get('x-content-type-options') }).toEqual({ path, sniff: 'nosniff' })
    expect({ path, frame: headers.get('x-frame-options') }).toEqual({ path, frame: 'SAMEORIGIN' })
    expect({ path, referrer: headers.get('referrer-policy') }).toEqual({ path, referrer: 'strict-origin-when-cross-origin' })
    expect({ path, use: headers.get('permissions-policy') }).toEqual({ path, use: expect.stringContaining('camera=(), ') })
    expect({ path, by: headers.get('x-powered-by') }).toEqual({ path, by: null })
  }
})

test('whatever host a request names, no page, feed or redirect leads there', async () => {
  const portal = await startPortal()
  await portal.given.category('kinh-te')
  await portal.given.article({ title: 'Bài' })

  for (const path of [
    '/',
    '/tin/1-khac',
    '/tin-tuc',
    '/rss.xml',
    '/atom.xml',
    '/feed.json',
    '/sitemap.xml',
    '/robots.txt',
    '/api/articles',
    '/khong-co',
    '/quan-tri',
    '/quan-tri/dang-nhap',
  ])
    for (const headers of [{ host: 'evil.example' }, { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' }])
      expect({ path, said: await whatIsSaid(portal, path, headers) }).toEqual({ path, said: expect.not.stringContaining('evil.example') })
})

test('a redirect stays here, whatever stands in the address', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Bài' })
  const addresses = [
    '//evil.example/..',
    '/en//evil.example',
    '/tin/1-x?ve=//evil.example',
    '/%5cevil.example',
    '/tin/1-%0d%0aSet-Cookie:x=1',
    '/quan-tri?ve=https://evil.example',
  ]

  for (const path of addresses) {
    const answer = await portal.fetch(path)
    const to = new URL(answer.headers.get('location') ?? '/', portal.url)
    expect({ path, host: to.host, cookie: answer.headers.getSetCookie().join().includes('x=1') }).toEqual({
      path,
      host: new URL(portal.url).host,
      cookie: false,
    })
  }
})

test.each(['loopback, 10.0.0.1', '1', '10.0.0.0/8', 'fd00::/8'])('TRUST_PROXY may be “%s”', (value) => {
  expect(readConfig({ TRUST_PROXY: value }).trustProxy).not.toBe(false)
})

test.each(['yes', 'my-proxy', '10.0.0.300', 'loopback,', '10.0.0.0/99'])('TRUST_PROXY “%s” stops the start', (value) => {
  expect(() => readConfig({ TRUST_PROXY: value })).toThrow('TRUST_PROXY')
})

/** The whole answer, with headers that `fetch` would not send. */
const whatIsSaid = (portal: TestPortal, path: string, headers: OutgoingHttpHeaders) =>
  new Promise<string>((done, failed) => {
    const sent = request(portal.url + path, { headers }, (answer) => {
      const parts = [JSON.stringify(answer.headers)]
      answer.on('data', (part) => parts.push(String(part)))
      answer.on('end', () => done(parts.join('')))
    })
    sent.on('error', failed).end()
  })
