import { setTimeout as wait } from 'node:timers/promises'
import { call } from '../src/start/commands.ts'
import { again, at } from './again.ts'
import { withCopy } from './archive.ts'
import { password, type Send, signIn } from './crash-rounds.ts'
import { type Asked, load } from './load.ts'
import { read } from './read.ts'
import { firstPort, memory, portalSettings, type Server, servePortal, stop } from './servers.ts'
import { table } from './table.ts'
import { newestArticle } from './towns.ts'

const seconds = 20
const quiet = { say() {}, warn: console.error, progress() {}, readSecret: async () => password }

/** What readers of a kept article and an editor feel while 200 connections ask for searches and lists that nobody asked for before. */
export const measure = () =>
  withCopy(100_000, async (folder) => {
    await call(['users', 'add', 'lan', '--name', 'Lan', '--role', 'writer'], quiet, portalSettings(folder))
    const portal = await servePortal(folder, firstPort)
    try {
      return await flood(portal, await newestArticle(portal), await signIn(portal.url, 'lan'))
    } finally {
      await stop(portal)
    }
  })

async function flood(portal: Server, article: string, send: Send): Promise<string> {
  const words = await wordsOf(portal)
  let over = false
  const readOn = () =>
    again(
      () => over,
      () => read(portal.url + article),
    )
  const save = () =>
    again(
      () => over,
      () => saveDraft(send),
      200,
    )

  const calm = Promise.all([readOn(), save()])
  await wait(3000)
  over = true
  const before = await calm

  over = false
  const busy = Promise.all([readOn(), save()])
  const asked: Asked = { path: floodOf(words), before: `local words = {${words.map((word) => `"${word}"`)}}`, connections: 200, seconds }
  const { rate, p99, refused } = await load(portal, asked)
  over = true
  const during = await busy

  const row = (name: string, times: number[]) => [name, times.length, at(times, 0.5), at(times, 0.99), times.at(-1)]
  const rows = ['a kept article', 'a save in the newsroom'].flatMap((name, i) => [
    row(`${name}, calm`, before[i]!),
    row(`${name}, in the flood`, during[i]!),
  ])
  const said = `In the flood: ${Math.round(rate)} answers a second, p99 ${Math.round(p99)} ms; ${refused} of ${Math.round(rate * seconds)} were 503 with Retry-After. Memory ${Math.round(memory(portal) / 1e6)} MB.`
  return `${table(['200 connections, 100,000 articles', 'times', 'p50 ms', 'p99 ms', 'longest'], rows)}\n\n${said}`
}

const floodOf = (words: string[]) => {
  const word = `words[math.random(${words.length})]`
  return `n % 2 == 0 and "/tim-kiem?q=" .. ${word} .. "+" .. ${word} .. "+" .. ${word} or "/tin-tuc?trang=" .. math.random(5000)`
}

async function wordsOf({ url }: Server): Promise<string[]> {
  const { items } = (await (await fetch(`${url}/api/articles`)).json()) as { items: { title: string }[] }
  return [...new Set(items.flatMap(({ title }) => title.toLowerCase().match(/\p{L}+/gu) ?? []))].map(encodeURIComponent)
}

async function saveDraft(send: Send) {
  const { status } = await send({ kind: 'news', title: 'Giữa đám đông', body: 'Một câu. '.repeat(200), step: 'save' })
  if (status !== 303) throw new Error(`a save was answered with ${status}`)
}
