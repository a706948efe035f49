import { join } from 'node:path'
import { type Asked, type Figures, inTurns } from './load.ts'
import { firstPort, memory, type Server, serve, stop } from './servers.ts'
import { table } from './table.ts'
import { openTown, type Town } from './towns.ts'

/** The portal beside servers that do less; then a large archive beside a small one. What is compared takes turns. */
export async function measure(): Promise<string> {
  const small = await openTown(2000, firstPort)
  const database = join(small.folder, 'portal.sqlite')
  const bare = await serve(['bench/bare.ts', small.portal.url + small.article], firstPort + 4)
  const plain = await serve(['bench/plain.ts', database, small.portal.url, small.article], firstPort + 5)
  const servers = [bare, plain, small.portal, small.uncached]
  const figures = new Map<Row, Figures>()
  const ask = async (rows: Row[]) => {
    for (const [i, found] of (await inTurns(rows)).entries()) figures.set(rows[i]!, found)
  }
  try {
    const first = beside(small, bare, plain)
    await ask(first)
    // What has just started looks its archive through, on the same core.
    const large = await openTown(100_000, firstPort + 2)
    servers.push(large.portal, large.uncached)
    const rows = [...first, ...growing(small), ...growing(large)]
    await ask(rows.slice(first.length))
    return [besideTable(rows, figures), sizeTable(rows, figures, small, large), townTable([small, large])].join('\n\n')
  } finally {
    await stop(...servers)
  }
}

interface Row {
  name: string
  server: Server
  asked: Asked
  /** The name of the row it is compared with. */
  beside?: string
  town?: Town
}

const bareName = 'bare http, the bytes of the article'
const plainArticle = 'plain article: Express, EJS, one query, not compressed'
const plainHome = 'plain home: the same'

const beside = ({ portal, uncached, article }: Town, bare: Server, plain: Server): Row[] => [
  { name: bareName, server: bare, asked: { path: `"${article}"` } },
  { name: 'article, kept', server: portal, asked: { path: `"${article}"` }, beside: bareName },
  { name: 'home, kept', server: portal, asked: { path: '"/"' }, beside: bareName },
  { name: plainArticle, server: plain, asked: { path: `"${article}"`, encoding: 'identity' } },
  { name: 'article, made anew', server: uncached, asked: { path: `"${article}"` }, beside: plainArticle },
  { name: plainHome, server: plain, asked: { path: '"/"', encoding: 'identity' } },
  { name: 'home, made anew', server: uncached, asked: { path: '"/"' }, beside: plainHome },
]

const growing = (town: Town): Row[] => {
  const { portal, uncached, article, farPage } = town
  return [
    { town, name: 'article, made anew', server: uncached, asked: { path: `"${article}"` } },
    { town, name: 'home, made anew', server: uncached, asked: { path: '"/"' } },
    { town, name: 'list page 1, made anew', server: uncached, asked: { path: '"/tin-tuc"' } },
    { town, name: 'list page 1,000 (of 2,000: 100), made anew', server: uncached, asked: { path: `"/tin-tuc?trang=${farPage}"` } },
    { town, name: 'search, another each time', server: portal, asked: { path: '"/tim-kiem?q=xa+" .. n' } },
  ]
}

function besideTable(rows: Row[], figures: Map<Row, Figures>): string {
  const shown = rows
    .filter(({ town }) => !town)
    .map((row) => {
      const { rate, p50, p99, cpu } = figures.get(row)!
      const other = figures.get(rows.find(({ name }) => name === row.beside) ?? row)!
      const ratios = row.beside ? [rate / other.rate, other.cpu / cpu, p99 / other.p99] : []
      return [row.name, rate, p50, p99, cpu, ...ratios]
    })
  return table(['2,000 articles', 'requests/s', 'p50 ms', 'p99 ms', 'CPU µs', 'of its like, by requests', 'by CPU', 'p99, times'], shown)
}

function sizeTable(rows: Row[], figures: Map<Row, Figures>, small: Town, large: Town): string {
  const of = (town: Town) => rows.filter((row) => row.town === town)
  const shown = of(small).map((row, i) => {
    const [few, many] = [figures.get(row)!, figures.get(of(large)[i]!)!]
    return [row.name, few.p50, many.p50, many.p50 / few.p50, few.cpu, many.cpu, many.cpu / few.cpu]
  })
  return table(
    ['100,000 articles against 2,000', 'p50 ms of 2,000', 'of 100,000', 'times', 'CPU µs of 2,000', 'of 100,000', 'times'],
    shown,
  )
}

const townTable = (towns: Town[]) =>
  table(
    ['', 'start to first answer, ms', 'memory under load, MB', 'data, MB'],
    towns.map(({ count, upAfter, portal, bytes }) => [
      `${count.toLocaleString('en')} articles`,
      upAfter,
      memory(portal) / 1e6,
      bytes / 1e6,
    ]),
  )
