import { once } from 'node:events'
import { get } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createConcurrencyLimit } from '../../../src/platform/http/cache/concurrency-limit.ts'
import { limitedServer } from '../../../src/platform/http/server.ts'
import { startPortal } from '../../support/portal.ts'

test('a gate lets few in at a time, popular ones first, and turns away who comes when too many wait', async () => {
  const gate = createConcurrencyLimit(1, 2)
  const order: string[] = []
  const come = (name: string, first = false) => gate.run(async () => void order.push(name), first)

  const came = [come('a'), come('b'), come('c'), come('popular', true)].map((each) => each.catch((error) => error.constructor.name))

  expect(await Promise.all(came)).toEqual([undefined, undefined, 'Busy', undefined])
  expect(order).toEqual(['popular', 'a', 'b'])
})

test('at a gate who came first goes first, among the popular and among the others', async () => {
  const gate = createConcurrencyLimit(1, 10)
  const order: string[] = []

  await Promise.all(
    ['a', 'b', 'c'].flatMap((name) => [gate.run(async () => order.push(name)), gate.run(async () => order.push(`popular ${name}`), true)]),
  )

  expect(order).toEqual(['popular a', 'popular b', 'popular c', 'a', 'b', 'c'])
})

test('while a crowd searches, kept pages and the newsroom are answered, and who cannot be is told when to come again', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Tin' })
  const hoa = await portal.signIn('hoa')
  await portal.fetch('/')

  const crowd = Array.from({ length: 150 }, (_, n) => portal.fetch(`/en/tim-kiem?q=tin+${n}`))
  const [home, desk] = [await portal.fetch('/'), await hoa.fetch('/quan-tri')]
  const answers = await Promise.all(crowd)

  expect([home.status, desk.status]).toEqual([200, 200])
  const refused = answers.filter(({ status }) => status === 503)
  expect(refused.length).toBeGreaterThan(0)
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(60)
  expect([refused[0]!.headers.get('retry-after'), refused[0]!.headers.get('cache-control')]).toEqual(['10', 'no-store'])
  expect(await refused[0]!.text()).toContain('<h1>The portal is busy</h1>')
})

const limited = async (limits: Parameters<typeof limitedServer>[1]) => {
  const server = limitedServer((req, res) => req.resume().on('end', () => res.end('ja')), { connectionsCheckingInterval: 20, ...limits })
  onTestFinished(() => void server.close().closeAllConnections())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    say(text: string) {
      const socket = connect(port, '127.0.0.1').setEncoding('utf8')
      socket.write(text)
      return socket
    },
  }
}

test('who begins a request and does not go on, or says too much, is let go', async () => {
  const { port, say } = await limited({ headersTimeout: 100 })

  const [said] = await once(say('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: '), 'data')
  expect(said).toContain('408 Request Timeout')

  const large = get({ port, headers: { 'X-Large': 'x'.repeat(70_000) } })
  const [answer] = await once(large, 'response')
  expect(answer.statusCode).toBe(431)
})

test('who promises a text and does not send all of it in time is let go, however steadily it drips', async () => {
  const { say } = await limited({ headersTimeout: 50, requestTimeout: 200 })

  const slow = say('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n')
  const dripping = setInterval(() => slow.write('x'), 20)
  const [said] = await once(slow, 'data')
  clearInterval(dripping)

  expect(said).toContain('408 Request Timeout')
  slow.on('error', () => undefined)
  if (!slow.closed) await once(slow, 'close')
})

test('who says nothing, or nothing more, is hung up on', async () => {
  const { say } = await limited({ stillness: 100, keepAliveTimeout: 100 })

  await once(say('').resume(), 'close')
  const polite = say('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  const [said] = await once(polite, 'data')
  expect(said).toContain('200 OK')
  await once(polite.resume(), 'close')
})

test('who comes when all connections are taken is hung up on, and comes in when one is free again', async () => {
  const { say } = await limited({ connections: 2 })
  const ask = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'

  const inside = [say(ask), say(ask)]
  for (const socket of inside) expect(String(await once(socket, 'data'))).toContain('200 OK')
  const outside = say(ask).on('error', () => undefined)
  const heard = new Promise((done) => outside.on('data', done).on('close', () => done('nothing')))
  expect(await heard).toBe('nothing')

  await once(inside[0]!.end().resume(), 'close')
  expect(String(await once(say(ask), 'data'))).toContain('200 OK')
})

test('a page that others wait behind is sent to its first reader as it is, and compressed to the next', async () => {
  const portal = await startPortal()
  const paths: string[] = []
  for (let n = 0; n < 10; n++) paths.push(`/tin/${await portal.given.article({ title: 'Tin', body: 'Chữ. '.repeat(400) })}-tin`)
  const { port } = new URL(portal.url)
  const crowd = async (headers: (i: number) => string = () => '') => {
    // All in one piece, so that they are there together.
    const socket = connect(Number(port), '127.0.0.1').setEncoding('latin1')
    const last = (i: number) => (i === paths.length - 1 ? 'Connection: close\r\n' : '')
    const ask = (path: string, i: number) => `GET ${path} HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n${headers(i)}${last(i)}\r\n`
    socket.write(paths.map(ask).join(''))
    const said = (await socket.toArray()).join('')
    const times = (part: RegExp) => said.match(part)?.length
    const etags = [...said.matchAll(/^etag: (\S+)/gim)].map(([, etag]) => etag)
    return { compressed: times(/^content-encoding: gzip/gim), unchanged: times(/^HTTP\/1.1 304/gm), etags }
  }

  // Those that nobody waits behind any more: the last ones.
  expect((await crowd()).compressed).toBeLessThan(paths.length / 2)
  const { compressed, etags } = await crowd()
  expect(compressed).toBe(10)

  portal.clock.time = new Date(portal.clock.time.getTime() + 11_000)
  expect((await crowd((i) => `If-None-Match: ${etags[i]}\r\n`)).unchanged).toBe(10)
})
