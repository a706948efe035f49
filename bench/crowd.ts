import type { KnownItem } from './known-items.ts'
import { type Asked, load } from './load.ts'
import { firstPort, servePortal, stop } from './servers.ts'

const searchesAtATime = 20
/** Seconds. */
const readingFor = 8

/** How long a reader waits for articles that are kept while nobody searches, and while twenty always do, of a portal of its own. */
export async function readersAmongSearches(folder: string, articles: string[], queries: KnownItem[]): Promise<string> {
  const server = await servePortal(folder, firstPort, {}, 'all')
  const reading: Asked = { ...eachOf(articles), connections: 1, seconds: readingFor, cores: 'all' }
  const searches = eachOf(queries.map(({ q }) => `/tim-kiem?${new URLSearchParams({ q })}`))
  const searching: Asked = { ...searches, connections: searchesAtATime, seconds: readingFor + 2, cores: 'all' }
  try {
    await load(server, { ...searching, seconds: 2 })
    await load(server, reading)
    const idle = await load(server, reading)
    const [found, busy] = await Promise.all([load(server, searching), load(server, reading)])
    const times = `${(busy.p99 / idle.p99).toFixed(1)} times`
    return `p99 ${idle.p99.toFixed(2)} ms idle, ${busy.p99.toFixed(2)} ms among ${searchesAtATime} searches (${Math.round(found.rate)} a second): ${times}`
  } finally {
    await stop(server)
  }
}

/** One after the other; each search is another one after all were asked for, so that none is answered from what is kept. */
const eachOf = (paths: string[]): Pick<Asked, 'before' | 'path'> => ({
  before: `local paths = {${paths.map((path) => JSON.stringify(path)).join(',')}}`,
  path: paths[0]!.includes('?') ? `paths[n % #paths + 1] .. "&trang=" .. n % 9 + 1` : 'paths[n % #paths + 1]',
})
