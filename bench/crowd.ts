import { setTimeout as wait } from 'node:timers/promises'
import type { KnownItem } from './known-items.ts'
import { type Asked, load, median } from './load.ts'
import { firstPort, servePortal, stop } from './servers.ts'

const searchesAtATime = 20
/** Seconds. */
const readingFor = 5
/** Calm and crowd take turns: on a machine of two cores one reading in a hundred waits for something else at any time. */
const rounds = 5

/** How long a reader waits for articles that are kept while nobody searches, and while twenty always do, of a portal of its own. */
export async function readersAmongSearches(folder: string, articles: string[], queries: KnownItem[]): Promise<string> {
  const server = await servePortal(folder, firstPort, {}, 'all')
  const reading: Asked = { ...eachOf(articles), connections: 1, seconds: readingFor, cores: 'all' }
  const searches = eachOf(queries.map(({ q }) => `/tim-kiem?${new URLSearchParams({ q })}`))
  const searching: Asked = { ...searches, connections: searchesAtATime, seconds: readingFor + 2, cores: 'all' }
  try {
    await load(server, { ...searching, seconds: 2 })
    await load(server, reading)
    const calm: number[] = []
    const busy: number[] = []
    const searches: number[] = []
    for (let round = 0; round < rounds; round++) {
      // The last of the crowd's searches are answered first.
      await wait(1000)
      calm.push((await load(server, reading)).p99)
      const [found, read] = await Promise.all([load(server, searching), load(server, reading)])
      busy.push(read.p99)
      searches.push(found.rate)
    }
    const [before, among] = [median(calm), median(busy)]
    const times = `${(among / before).toFixed(1)} times`
    return `p99 ${before.toFixed(2)} ms idle, ${among.toFixed(2)} ms among ${searchesAtATime} searches (${Math.round(median(searches))} a second): ${times}`
  } finally {
    await stop(server)
  }
}

/** One after the other; each search is another one after all were asked for, so that none is answered from what is kept. */
const eachOf = (paths: string[]): Pick<Asked, 'before' | 'path'> => ({
  before: `local paths = {${paths.map((path) => JSON.stringify(path)).join(',')}}`,
  path: paths[0]!.includes('?') ? `paths[n % #paths + 1] .. "&trang=" .. n % 9 + 1` : 'paths[n % #paths + 1]',
})
