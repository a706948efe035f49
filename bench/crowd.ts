import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { listByIds } from '../src/articles/article.store.ts'
import { articlePath } from '../src/articles/article.ts'
import { limitedServer } from '../src/platform/http/server.ts'
import type { OpenPortal } from '../src/portal.ts'
import type { KnownItem } from './known-items.ts'

const readings = 2000
const searchesAtATime = 20

/** How long readers wait for articles while nobody searches, and while twenty always do. The load is made in the same process, so both are too long. */
export async function readersAmongSearches({ portal, handler }: OpenPortal, queries: KnownItem[]): Promise<string> {
  const server = limitedServer(handler)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const get = (path: string) =>
    new Promise<void>((done, failed) => {
      request({ port, path, host: '127.0.0.1', headers: { 'accept-encoding': 'gzip' } }, (answer) => answer.resume().on('end', done))
        .on('error', failed)
        .end()
    })
  try {
    const paths = (
      await listByIds(
        portal.db,
        Array.from({ length: 50 }, (_, i) => i + 1),
      )
    ).map(articlePath)
    const read = async () => {
      const times: number[] = []
      for (let n = 0; n < readings; n++) {
        const begun = performance.now()
        await get(paths[n % paths.length]!)
        times.push(performance.now() - begun)
      }
      return times.sort((a, b) => a - b)[Math.floor(readings * 0.99)]!
    }
    await read()
    const idle = await read()

    let reading = true
    let searched = 0
    const searcher = async (first: number) => {
      for (let n = first; reading; n += searchesAtATime, searched++)
        await get(
          `/tim-kiem?${new URLSearchParams({ q: queries[n % queries.length]!.q, trang: String(1 + Math.floor(n / queries.length)) })}`,
        )
    }
    const searchers = Array.from({ length: searchesAtATime }, (_, i) => searcher(i))
    const busy = await read()
    reading = false
    await Promise.all(searchers)
    return `p99 ${idle.toFixed(1)} ms idle, ${busy.toFixed(1)} ms among ${searchesAtATime} searches (${searched} answered): ${(busy / idle).toFixed(1)} times`
  } finally {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
}
