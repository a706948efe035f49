import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { newsroomAddresses } from '../support/newsroom-addresses.ts'
import { startPortal } from '../support/portal.ts'
import { startServer } from '../support/server.ts'

const megabyte = 1024 * 1024
/** What two hundred of them may cost together, whatever they send. */
const bearable = 200 * megabyte

const text = '"'.repeat(3 * megabyte)
const part = (name: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`
const bodies = {
  'multipart/form-data; boundary=x': Array.from({ length: 3 }, (_, n) => part(`f${n}`)).join(''),
  'application/x-www-form-urlencoded': `title=${text}&body=${text}&lead=${text}`,
  'application/json': `{"title":"${text.replaceAll('"', 'a')}"`,
}

describe.skipIf(process.platform !== 'linux')('nobody signed in fills the memory', () => {
  test('with two hundred connections that never finish, on any address that takes a body', async () => {
    const server = await aServer()
    const { portal } = await startPortal()
    const posts = (await newsroomAddresses(portal)).filter(({ method }) => method === 'POST').map(({ path }) => `/quan-tri${path}`)
    const addresses = [...posts, '/luot-xem/1', '/', '/api/articles']
    const before = await memoryOf(server.child.pid!)

    for (const [type, body] of Object.entries(bodies)) {
      const sockets = Array.from({ length: 200 }, (_, n) =>
        send(server.url, String(addresses[n % addresses.length]), type, body, n % 2 === 0),
      )
      const highest = await highestWhile(server.child.pid!, () => wait(2500))
      expect([type, (highest - before) / megabyte]).toEqual([type, expect.toSatisfy((more: number) => more * megabyte < bearable)])
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
      for (const socket of sockets) socket.destroy()
    }
  }, 60_000)

  test('with forms that are sent back as pages', async () => {
    const server = await aServer()
    const body = `title=${'%22'.repeat(300_000)}`
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const before = await memoryOf(server.child.pid!)

    const answers = Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        fetch(server.url + ['/quan-tri/tin/moi', '/quan-tri/dang-nhap', '/quan-tri/thiet-lap'][n % 3], {
          method: 'POST',
          headers,
          body,
        }).then(
          async (answer) => [answer.status, (await answer.text()).length] as const,
          () => [0, 0] as const,
        ),
      ),
    )
    const highest = await highestWhile(server.child.pid!, () => answers)

    expect((highest - before) / megabyte).toBeLessThan(300)
    for (const [status, length] of await answers) expect([status < 500, length < 3 * megabyte]).toEqual([true, true])
  }, 60_000)
})

test('whoever sends more than a megabyte without having signed in is told so, however it is sent', async () => {
  const portal = await startPortal()
  for (const [type, body] of Object.entries(bodies).slice(0, 2)) {
    const answer = await portal.fetch('/quan-tri/tin/moi', { method: 'POST', headers: { 'content-type': type }, body: `${body}--x--` })
    expect([type, answer.status]).toEqual([type, 413])
    const chunks = new Blob([`${body}--x--`]).stream()
    const options = { method: 'POST', headers: { 'content-type': type }, body: chunks, duplex: 'half' } as RequestInit
    const chunked = await portal.fetch('/quan-tri/tin/moi', options).catch(() => undefined)
    expect([type, chunked?.status ?? 413]).toEqual([type, 413])
  }
})

/** Begins and never ends; whatever comes back is read. */
function send(url: string, path: string, type: string, body: string, chunked: boolean): Socket {
  const socket = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => undefined)
  const size = chunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${body.length + 10}`
  socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\n${size}\r\n\r\n`)
  socket.write(chunked ? `${body.length.toString(16)}\r\n${body}` : body)
  return socket.resume()
}

async function aServer() {
  const dataDir = await mkdtemp(join(tmpdir(), 'cong-lang-memory-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const server = await startServer({ DATA_DIR: dataDir })
  await fetch(`${server.url}/quan-tri/dang-nhap`)
  return server
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
