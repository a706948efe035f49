import { withCopy } from './archive.ts'
import { type Asked, inTurns } from './load.ts'
import { firstPort, memory, type Server, servePortal, stop } from './servers.ts'
import { table } from './table.ts'
import { newestArticle } from './towns.ts'

/**
 * Two workers on two cores beside one process on one. Who asks is on the same cores: for a kept page, which costs asking as much as
 * answering, two are too few to show what two workers do; pages that are made anew (each reader comes from another list) show it.
 */
export const measure = () =>
  withCopy(2000, (one) =>
    withCopy(2000, async (two) => {
      const servers: Server[] = []
      try {
        servers.push(await servePortal(one, firstPort), await servePortal(two, firstPort + 1, { WORKERS: '2' }, 'all'))
        return await compare(servers)
      } finally {
        await stop(...servers)
      }
    }),
  )

async function compare(servers: Server[]): Promise<string> {
  const article = await newestArticle(servers[0]!)
  const kinds: [name: string, path: string][] = [
    ['article, made anew', `"${article}?ve=/tin-tuc?trang=" .. n`],
    ['article, kept', `"${article}"`],
  ]
  const asked = kinds.flatMap(([, path]) => servers.map((server) => ({ server, asked: { path, cores: 'all' } satisfies Asked })))
  const figures = await inTurns(asked)
  const rows = kinds.map(([name], kind) => {
    const [one, two] = [figures[kind * 2]!, figures[kind * 2 + 1]!]
    return [name, one.rate, two.rate, two.rate / one.rate, one.p99, two.p99]
  })
  const head = ['who asks uses both cores', 'requests/s of one process', 'of two workers', 'times', 'p99 ms of one', 'of two']
  const megabytes = servers.map((server) => Math.round(memory(server) / 1e6))
  return `${table(head, rows)}\n\nMemory: ${megabytes[0]} MB in one process, ${megabytes[1]} MB in two workers and the one that leads them.`
}
