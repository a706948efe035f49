import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import pino from 'pino'
import { Registry } from 'prom-client'
import { expect, onTestFinished, test } from 'vitest'
import { observeRequests } from '../../../src/platform/http/observe.ts'
import { startPortal } from '../../support/portal.ts'

test('the log tells what was asked and how it went, never who asked or what for', async () => {
  const { url, lines } = await observed((_req, res) => void res.end('xong'))

  await fetch(`${url}/tim-kiem?q=b%E1%BB%87nh`, { headers: { 'x-request-id': 'abcd-1234', cookie: 'phien=x', 'user-agent': 'Lan' } })
  await expect.poll(() => lines.length).toBe(1)

  expect(JSON.parse(lines[0]!)).toMatchObject({ req: { id: 'abcd-1234', method: 'GET', path: '/tim-kiem' }, res: { status: 200 } })
  await fetch(`${url}/en/xem-truoc/mot-ma-rieng`)
  await expect.poll(() => lines.length).toBe(2)
  expect(JSON.parse(lines[1]!).req.path).toBe('/en/xem-truoc/…')
  for (const secret of ['127.0.0.1', 'b%E1', 'phien', 'Lan']) expect(lines[0]).not.toContain(secret)
})

test('what nobody waited for is told apart, and an answer written after its end is a line, not the end', async () => {
  const { url, lines } = await observed((req, res) => {
    if (req.url === '/cham') return void res.destroy()
    res.end('xong')
    res.write('thêm')
  })

  await fetch(`${url}/cham`).catch(() => undefined)
  await fetch(`${url}/nhanh`)

  await expect.poll(() => lines.map((line) => JSON.parse(line).msg)).toEqual(['request aborted', 'request errored', 'request completed'])
  expect(lines.map((line) => JSON.parse(line).res)).toEqual([{}, undefined, { status: 200 }])
})

test('what is answered carries the number of its request, a proxy’s or our own, whoever answers it', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Tin' })
  const number = async (path: string, headers = {}) => (await portal.fetch(path, { headers })).headers.get('x-request-id')

  for (const path of ['/tin/1-tin', '/quan-tri/dang-nhap', '/tim-kiem?q=tin', '/api/articles', '/khong-co'])
    expect([path, await number(`${path}`, { 'x-request-id': 'abcd-1234' })]).toEqual([path, 'abcd-1234'])
  expect(await number('/thong-bao')).toMatch(/^[\w-]{36}$/)
  expect(await number('/thong-bao', { 'x-request-id': 'abcd-1234' }), 'a page that is kept').toBe(null)
  expect(await number('/quan-tri/dang-nhap', { 'x-request-id': '<script>' })).toMatch(/^[\w-]{36}$/)
})

/** A server whose requests are observed, and what the log says of them. */
async function observed(answer: RequestListener) {
  const { portal } = await startPortal()
  const lines: string[] = []
  const log = pino({ level: 'info' }, new Writable({ write: (line, _encoding, next) => next(void lines.push(String(line))) }))
  const observe = observeRequests({ ...portal, log, metrics: new Registry() })
  const server = createServer((req, res) => {
    observe(req, res)
    answer(req, res)
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, lines }
}
