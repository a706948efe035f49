import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { damageLastRows } from '../support/damage.ts'
import { startPortal } from '../support/portal.ts'
import { startServer } from '../support/server.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

test('several processes serve as one: exact, each reader counted once, jobs and the first link once, a dead one replaced', async () => {
  const before = await startPortal({ SAMPLE_CONTENT: 'no' })
  await before.given.article({ title: 'Tin' })
  const { dataDir } = before.config
  const server = await startServer({ DATA_DIR: dataDir, WORKERS: '2', TRUST_PROXY: 'loopback', METRICS_TOKEN: 'a-token-of-sixteen' })
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

  server.child.kill('SIGTERM')
  await once(server.child, 'close')
  expect(counted()).toBe(32)
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
    const answers = Array.from({ length: 4 }, () => fetch(`${server.url}/readyz`, { headers: { connection: 'close' } }))
    const all = await Promise.all(answers.map(async (answer) => (await answer).json() as Promise<{ findings: { name: string }[] }>))
    return all.map(({ findings }) => findings.map(({ name }) => name))
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
  for (let n = 0; n < 20; n++)
    await fetch(`${server.url}/tin/1-tin`, { headers: { 'user-agent': firefox, 'x-forwarded-for': `10.2.${n}.1` } })
  const database = new Sqlite(join(before.config.dataDir, 'portal.sqlite'), { readonly: true })
  onTestFinished(() => void database.close())

  await expect.poll(() => database.prepare('select total from view_counters').pluck().get(), { timeout: 3000 }).toBe(20)
  server.child.kill('SIGKILL')
  await server.status

  expect(database.prepare('select total from view_counters').pluck().get()).toBe(20)
})
