import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { putMail } from '../../src/mail/outbox.store.ts'
import { damageLastRows } from '../support/damage.ts'
import { testPassword } from '../support/given.ts'
import { startPortal } from '../support/portal.ts'
import { startServer } from '../support/server.ts'
import { startSmtp } from '../support/smtp.ts'
import { createVisitor } from '../support/visitor.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

test('several processes serve as one: exact, each reader counted once, jobs and the first link once, a dead one replaced', async () => {
  const before = await startPortal({ SAMPLE_CONTENT: 'no' })
  await before.given.article({ title: 'Tin' })
  const letters = Array.from({ length: 20 }, (_, n) => ({ recipient: 'lan@example.vn', subject: `Thư ${n}`, body: '' }))
  await putMail(before.writer, letters, '2026-01-01T00:00:00.000Z')
  const post = await startSmtp()
  const { dataDir } = before.config
  const settings = { TRUST_PROXY: 'loopback', METRICS_TOKEN: 'a-token-of-sixteen', SMTP_URL: post.url }
  const server = await startServer({ DATA_DIR: dataDir, WORKERS: '2', ...settings })
  const database = new Sqlite(join(dataDir, 'portal.sqlite'))
  onTestFinished(() => void database.close())
  const read = (reader: string) =>
    fetch(`${server.url}/tin/1-tin`, { headers: { 'user-agent': firefox, 'x-forwarded-for': reader, connection: 'close' } })
  const figure = async (name: string) => {
    const text = await (await fetch(`${server.url}/metrics`)).text()
    return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
  }

  // Each connection goes to the next process, so both of them have the page.
  for (let n = 0; n < 4; n++) expect(await (await read('10.0.0.1')).text()).toContain('<h1>Tin</h1>')
  await before.given.article({ title: 'Mới' })
  for (let n = 0; n < 4; n++) expect(await (await fetch(server.url, { headers: { connection: 'close' } })).text()).toContain('2-moi')
  for (let n = 0; n < 60; n++) await read(`10.0.1.${n % 30}`)
  expect(server.out().match(/thiet-lap\?ma=/g)).toHaveLength(1)
  expect(await figure('portal_page_cache_total{result="hits"}')).toBeGreaterThan(50)

  const counted = () => database.prepare('select total from view_counters where article_id = 1').pluck().get()
  await expect.poll(counted, { timeout: 5000 }).toBe(31)
  const [dead] = server.children()
  process.kill(dead!, 'SIGKILL')
  await expect.poll(() => server.children().length, { timeout: 20_000 }).toBe(2)
  await expect.poll(() => server.children().includes(dead!)).toBe(false)
  expect((await read('10.0.2.1')).status).toBe(200)
  await expect.poll(() => post.letters.length, { timeout: 15_000 }).toBeGreaterThanOrEqual(letters.length)

  server.child.kill('SIGTERM')
  await once(server.child, 'close')
  expect(counted()).toBe(32)
  expect(post.letters).toEqual(letters.map(({ subject }) => `lan@example.vn: ${subject}`))
})

test('who signed in at one process is known to the other, and who guesses passwords waits at both', async () => {
  const before = await startPortal()
  await before.given.user('lan')
  await before.given.user('minh')
  const server = await startServer({ DATA_DIR: before.config.dataDir, WORKERS: '2' })
  // Each connection goes to the next process.
  const somebody = () => createVisitor(server.url, { connection: 'close' })
  const signIn = (visitor: ReturnType<typeof somebody>, username: string, password: string) =>
    visitor.submit('/quan-tri/dang-nhap', { username, password })

  const lan = somebody()
  expect((await signIn(lan, 'lan', testPassword)).status).toBe(303)
  for (let n = 0; n < 4; n++) expect((await lan.visit('/quan-tri')).html).toContain('Nguyễn Thị Lan')
  await lan.submit('/quan-tri', {}, 'form[action*=dang-xuat]')
  for (let n = 0; n < 4; n++) expect((await lan.fetch('/quan-tri')).status).toBe(303)

  const guesser = somebody()
  const guesses = []
  for (let n = 0; n < 5; n++) guesses.push((await signIn(guesser, 'minh', 'sai-mat-khau-roi')).status)
  expect(guesses).toEqual(Array(5).fill(422))
  for (let n = 0; n < 2; n++) {
    await guesser.fetch('/')
    expect((await signIn(guesser, 'minh', testPassword)).status).toBe(429)
  }
})

test('what is wrong in the process that leads is said by every process that serves', async () => {
  const before = await startPortal()
  await before.given.manyArticles(300)
  await before.given.user('hoa')
  const { dataDir } = before.config
  await before.stop()
  await damageLastRows(join(dataDir, 'portal.sqlite'))
  await writeFile(join(dataDir, 'running'), '')

  const server = await startServer({ DATA_DIR: dataDir, WORKERS: '2', LOG_LEVEL: 'silent' })
  const said = async () => {
    // Who is just being handed to a process that is killed hears nothing.
    const ask = () => fetch(`${server.url}/readyz`, { headers: { connection: 'close' }, signal: AbortSignal.timeout(3000) })
    const answers = Array.from({ length: 4 }, ask)
    const all = await Promise.all(answers.map(async (answer) => (await answer).json() as Promise<{ findings: { name: string }[] }>))
    // A job or a write that comes upon the damaged rows is named beside it, sooner or later.
    return all.map(({ findings }) => findings.map(({ name }) => name).filter((name) => name !== 'jobs' && name !== 'writing'))
  }
  await expect.poll(said, { timeout: 15_000 }).toEqual(Array(4).fill(['database']))

  process.kill(server.children()[0]!, 'SIGKILL')
  await expect.poll(said, { timeout: 15_000 }).toEqual(Array(4).fill(['database']))
})

test('a stop in the middle of a crowd, however often it is said, loses no reader', async () => {
  const before = await startPortal()
  await before.given.article({ title: 'Tin' })
  const server = await startServer({ DATA_DIR: before.config.dataDir, TRUST_PROXY: 'loopback' })

  const answered = await Promise.all(
    Array.from({ length: 300 }, async (_, n) => {
      if (n === 150) server.child.kill('SIGTERM')
      const headers = { 'user-agent': firefox, 'x-forwarded-for': `10.1.${n}.1` }
      return fetch(`${server.url}/tin/1-tin`, { headers }).then(
        ({ status }) => {
          if (n > 150) server.child.kill(n % 2 ? 'SIGTERM' : 'SIGINT')
          return status === 200
        },
        () => false,
      )
    }),
  )
  expect(await server.status).toBe(0)

  const database = new Sqlite(join(before.config.dataDir, 'portal.sqlite'), { readonly: true })
  const counted = database.prepare('select coalesce(sum(total), 0) from view_counters').pluck().get()
  database.close()
  expect(counted).toBe(answered.filter(Boolean).length)
})

test('who is killed loses the readers of a second at most', async () => {
  const before = await startPortal()
  await before.given.article({ title: 'Tin' })
  const server = await startServer({ DATA_DIR: before.config.dataDir, TRUST_PROXY: 'loopback' })
  const database = new Sqlite(join(before.config.dataDir, 'portal.sqlite'), { readonly: true })
  onTestFinished(() => void database.close())
  const counted = () => Number(database.prepare('select sum(total) from view_counters').pluck().get() ?? 0)
  const answeredAt: number[] = []
  /** How many were answered more than a second ago and would be lost now. A busy machine may be another second late. */
  const owed = () => answeredAt.filter((at) => at < performance.now() - 2000).length - counted()

  const owedEver = new Set<number>()
  for (const written = new Set([0]); written.size < 4; written.add(counted())) {
    const reader = { 'user-agent': firefox, 'x-forwarded-for': `10.2.${answeredAt.length >> 8}.${answeredAt.length & 255}` }
    await (await fetch(`${server.url}/tin/1-tin`, { headers: reader })).text()
    answeredAt.push(performance.now())
    owedEver.add(owed())
  }
  server.child.kill('SIGKILL')
  await server.status

  expect(Math.max(...owedEver, owed())).toBeLessThanOrEqual(0)
  expect(counted()).toBeLessThanOrEqual(answeredAt.length)
})

test('a worker that hangs is ended, and another one takes its place', async () => {
  const before = await startPortal()
  const server = await startServer({ DATA_DIR: before.config.dataDir, WORKERS: '2', LOG_LEVEL: 'silent' })
  await expect.poll(() => server.children().length, { timeout: 20_000 }).toBe(2)
  const [stuck] = server.children()

  process.kill(stuck!, 'SIGSTOP')

  await expect.poll(() => server.children().includes(stuck!), { timeout: 90_000 }).toBe(false)
  await expect.poll(() => server.children().length, { timeout: 20_000 }).toBe(2)
}, 150_000)
