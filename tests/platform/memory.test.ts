import { readFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { forTheFile } from '../support/for-the-file.ts'
import { testPassword } from '../support/given.ts'
import { newsroomAddresses } from '../support/newsroom-addresses.ts'
import { startPortal } from '../support/portal.ts'
import { startServer } from '../support/server.ts'
import { createVisitor } from '../support/visitor.ts'

const megabyte = 1024 * 1024
/** Megabytes that all of them may cost together, whoever sends them: what is held of bodies, and as much again on its way. */
const bearable = { nobody: 200, somebody: 300 }
/** What may stay when they are gone: what Node has learnt of requests meanwhile, and what it has not tidied up yet. */
const kept = 120 * megabyte

const text = '"'.repeat(3 * megabyte)
const part = (name: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`
const file = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n${'a'.repeat(megabyte)}`
const bodies = Object.entries({
  'multipart/form-data; boundary=x': Array.from({ length: 3 }, (_, n) => part(`f${n}`)).join('') + file,
  'application/x-www-form-urlencoded': `title=${text}&body=${text}&lead=${text}`,
  'application/json': `{"title":"${text.replaceAll('"', 'a')}"`,
}).map(([type, body]) => ({ type, body: Buffer.from(body) }))

const attacked = forTheFile(async () => {
  const before = await startPortal()
  await before.given.user('hoa')
  const posts = (await newsroomAddresses(before.portal)).filter(({ method }) => method === 'POST').map(({ path }) => `/quan-tri${path}`)
  await before.stop()
  const server = await startServer({ DATA_DIR: before.config.dataDir })
  const hoa = createVisitor(server.url)
  await hoa.submit('/quan-tri/dang-nhap', { username: 'hoa', password: testPassword })
  const cookie = [...hoa.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return { server, pid: server.child.pid!, cookie, addresses: [...posts, '/luot-xem/1', '/', '/api/articles'] }
})

describe.skipIf(process.platform !== 'linux')('hundreds of connections fill no memory', () => {
  test.each([
    'nobody',
    'somebody',
  ] as const)('that never finish, of %s who is signed in, on every address that takes a body, in every type', async (who) => {
    const { server, pid, cookie, addresses } = attacked()
    const before = await memoryOf(pid)

    const heads = addresses.flatMap((path) => bodies.map((body) => ({ path, ...body, cookie: who === 'somebody' ? cookie : '' })))
    expect(heads.length).toBeGreaterThan(200)
    const sockets = heads.map((head, n) => send(server.url, { ...head, chunked: n % 2 === 0 }))
    const highest = await highestWhile(pid, () => allSaid(sockets))
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    for (const socket of sockets) socket.destroy()

    expect((highest - before) / megabyte).toBeLessThan(bearable[who])
    await expect.poll(() => resting(server.url, pid), { timeout: 20_000 }).toBeLessThan(before + kept)
  }, 60_000)

  test('with forms that are sent back as pages', async () => {
    const { server, pid } = attacked()
    const form = `title=${'%22'.repeat(300_000)}`
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const before = await memoryOf(pid)

    const answers = Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        fetch(server.url + ['/quan-tri/tin/moi', '/quan-tri/dang-nhap', '/quan-tri/thiet-lap'][n % 3], {
          method: 'POST',
          headers,
          body: form,
        }).then(
          async (answer) => [answer.status, (await answer.text()).length] as const,
          () => [0, 0] as const,
        ),
      ),
    )
    const highest = await highestWhile(pid, () => answers)

    expect((highest - before) / megabyte).toBeLessThan(300)
    for (const [status, length] of await answers) expect([status < 500, length < 3 * megabyte]).toEqual([true, true])
  }, 60_000)
})

test('whoever sends more than a megabyte without having signed in is told so, however it is sent', async () => {
  const portal = await startPortal()
  for (const { type, body } of bodies.slice(0, 2)) {
    const whole = new Blob([body, '\r\n--x--'])
    const answer = await portal.fetch('/quan-tri/tin/moi', { method: 'POST', headers: { 'content-type': type }, body: whole })
    expect([type, answer.status]).toEqual([type, 413])
    const options = { method: 'POST', headers: { 'content-type': type }, body: whole.stream(), duplex: 'half' } as RequestInit
    const chunked = await portal.fetch('/quan-tri/tin/moi', options).catch(() => undefined)
    expect([type, chunked?.status ?? 413]).toEqual([type, 413])
  }
})

interface Sent extends Record<'path' | 'type' | 'cookie', string> {
  body: Buffer
  chunked: boolean
}

/** Begins and never ends; whatever comes back is read. */
function send(url: string, { path, type, body, cookie, chunked }: Sent) {
  const socket = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => undefined)
  const size = chunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${body.length + 10}`
  socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Type: ${type}\r\n${size}\r\n\r\n`)
  if (chunked) socket.write(`${body.length.toString(16)}\r\n`)
  socket.write(body)
  return socket.resume()
}

/** When each has sent all it had, was let go, or is not listened to any more. */
async function allSaid(sockets: Socket[]) {
  const left = () => sockets.reduce((bytes, socket) => bytes + (socket.destroyed ? 0 : socket.writableLength), 0)
  for (let [before, still] = [-1, 0]; still < 10; await wait(100)) {
    still = left() === before ? still + 1 : 0
    before = left()
  }
}

/** What it takes after a few more requests, so that what is let go is tidied up. */
async function resting(url: string, pid: number): Promise<number> {
  for (let n = 0; n < 20; n++) await (await fetch(`${url}/tim-kiem?q=${n}`)).text()
  return memoryOf(pid)
}

const memoryOf = async (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024

async function highestWhile(pid: number, work: () => Promise<unknown>): Promise<number> {
  let highest = 0
  let over = false
  void work().finally(() => {
    over = true
  })
  while (!over) {
    highest = Math.max(highest, await memoryOf(pid))
    await wait(50)
  }
  return highest
}
