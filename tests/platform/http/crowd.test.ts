import { once } from 'node:events'
import { get } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createGate } from '../../../src/platform/http/gate.ts'
import { limitedServer } from '../../../src/platform/http/server.ts'
import { startPortal } from '../../support/portal.ts'

test('a gate lets few in at a time, popular ones first, and turns away who comes when too many wait', async () => {
  const gate = createGate(1, 2)
  const order: string[] = []
  const come = (name: string, first = false) => gate.run(async () => void order.push(name), first)

  const came = [come('a'), come('b'), come('c'), come('popular', true)].map((each) => each.catch((error) => error.constructor.name))

  expect(await Promise.all(came)).toEqual([undefined, undefined, 'Busy', undefined])
  expect(order).toEqual(['popular', 'a', 'b'])
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

test('who begins a request and does not go on, or says too much, is let go', async () => {
  const server = limitedServer((_req, res) => res.end('ja'), { headersTimeout: 100, connectionsCheckingInterval: 20 })
  onTestFinished(() => void server.close().closeAllConnections())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo

  const half = connect(port, '127.0.0.1').setEncoding('utf8')
  half.write('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ')
  const [said] = await once(half, 'data')
  expect(said).toContain('408 Request Timeout')

  const large = get({ port, headers: { 'X-Large': 'x'.repeat(70_000) } })
  const [answer] = await once(large, 'response')
  expect(answer.statusCode).toBe(431)
})
