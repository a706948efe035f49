import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../src/config.ts'
import { openContext } from '../src/portal.ts'
import { manyOf, store } from './archive.ts'
import { makeArticles } from './articles.ts'

/**
 * `npm run bench [http] [seconds]`: the portal beside servers that do less, in turns, with wrk (which must be installed), for a small and a large
 * archive. CPU is the server's own, so it says something on a busy machine too; the ratios are of CPU.
 */
const [seconds = '3'] = process.argv.slice(2)
const sizes = [2000, 100_000]
const port = Number(process.env.BENCH_PORT ?? 3990)
const rounds = Number(process.env.BENCH_ROUNDS ?? 3)

for (const count of sizes) {
  const folder = await mkdtemp(join(tmpdir(), 'cong-lang-bench-'))
  try {
    await compare(count, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function compare(count: number, folder: string) {
  const settings = { DATA_DIR: folder, SAMPLE_CONTENT: 'no', LOG_LEVEL: 'error', HOST: '127.0.0.1', PORT: String(port) }
  const { portal, close } = await openContext(readConfig(settings))
  await store(portal, manyOf([...makeArticles(2000)], count))
  await close()

  const begun = performance.now()
  const server = start(['src/server.ts'], settings)
  await until(`http://127.0.0.1:${port}/`)
  const { size } = await stat(join(folder, 'portal.sqlite'))
  console.log(`${count} articles, ${Math.round(size / 1e6)} MB, first answer after ${Math.round(performance.now() - begun)} ms`)
  const address = await newest()
  const article = `http://127.0.0.1:${port}${address}`
  const bare = start(['bench/bare.ts', article, String(port + 1)], {})
  const plain = start(['bench/plain.ts', join(folder, 'portal.sqlite'), article, String(port + 2)], {})
  const uncached = start(['bench/uncached.ts'], { ...settings, PORT: String(port + 3) })
  for (const at of [1, 2, 3]) await until(`http://127.0.0.1:${port + at}${address}`)
  try {
    await measure([
      ['bare http, the article’s bytes', bare, port + 1, `"${address}"`, 'bare'],
      ['article, kept', server, port, `"${address}"`, 'bare'],
      ['home, kept', server, port, '"/"', 'bare'],
      ['Express, EJS, one query; not compressed', plain, port + 2, `"${address}"`, 'plain'],
      ['article, made anew', uncached, port + 3, `"${address}"`, 'plain'],
      ['home, made anew', uncached, port + 3, '"/"', 'plain'],
      ['list page 1, made anew', uncached, port + 3, '"/tin-tuc"', 'plain'],
      [`list page ${Math.min(1000, count / 20)}, made anew`, uncached, port + 3, `"/tin-tuc?trang=${Math.min(1000, count / 20)}"`, 'plain'],
      ['search, made anew', server, port, '"/tim-kiem?q=xa+" .. n', 'plain'],
    ])
    console.log(`memory of the portal under load ${Math.round(memory(server) / 1e6)} MB`)
  } finally {
    for (const child of [server, bare, plain, uncached]) await stop(child)
  }
}

type Row = [name: string, child: ChildProcess, at: number, path: string, beside: 'bare' | 'plain']

async function measure(rows: Row[]) {
  const found: Result[][] = rows.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (const [i, [, child, at, path]] of rows.entries()) found[i]!.push(await load(child, at, path))
  const medians = found.map(median)
  const cost = (name: string) => medians[rows.findIndex((row) => row[0].startsWith(name))]!['cpu µs']
  const bases = { bare: cost('bare'), plain: cost('Express') }
  const table = rows.map(([name, , , , beside], i) => {
    const ratio = Number((bases[beside] / medians[i]!['cpu µs']).toFixed(2))
    return [name, { ...medians[i], [`of ${beside}`]: ratio }]
  })
  console.table(Object.fromEntries(table))
}

interface Result {
  'requests/s': number
  p50: string
  p99: string
  'cpu µs': number
}

async function load(child: ChildProcess, at: number, path: string): Promise<Result> {
  const script = join(tmpdir(), `addresses-${process.pid}.lua`)
  await writeFile(script, `local n = math.random(1000000)\nrequest = function() n = n + 1; return wrk.format("GET", ${path}) end\n`)
  const headers = [
    '-H',
    'Accept-Encoding: gzip',
    '-H',
    'User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  ]
  const before = cpu(child)
  const said = execFileSync('wrk', ['-t1', '-c50', `-d${seconds}s`, '--latency', '-s', script, ...headers, `http://127.0.0.1:${at}/`], {
    encoding: 'utf8',
  })
  const requests = Number(/(\d+) requests in/.exec(said)?.[1])
  return {
    'requests/s': Math.round(Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1])),
    p50: /50%\s+(\S+)/.exec(said)?.[1] ?? '',
    p99: /99%\s+(\S+)/.exec(said)?.[1] ?? '',
    'cpu µs': Math.round((cpu(child) - before) / requests),
  }
}

function median(results: Result[]): Result {
  return results.toSorted((a, b) => a['requests/s'] - b['requests/s'])[Math.floor(results.length / 2)]!
}

function start(args: string[], environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit'] })
}

async function stop(child: ChildProcess) {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

async function until(url: string) {
  for (;;) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer) return answer.text()
    await new Promise((wait) => setTimeout(wait, 20))
  }
}

async function newest(): Promise<string> {
  const { items } = (await (await fetch(`http://127.0.0.1:${port}/api/articles`)).json()) as { items: { url: string }[] }
  return new URL(items[0]!.url).pathname
}

/** Microseconds that a process has used; Linux counts them in hundredths of a second. */
function cpu({ pid }: ChildProcess): number {
  const fields = execFileSync('cat', [`/proc/${pid}/stat`], { encoding: 'utf8' })
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10_000
}

function memory({ pid }: ChildProcess): number {
  const status = execFileSync('cat', [`/proc/${pid}/status`], { encoding: 'utf8' })
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024
}
