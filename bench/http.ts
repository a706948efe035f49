import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../src/config.ts'
import { openContext } from '../src/portal.ts'
import { store } from './archive.ts'
import { makeArticles } from './articles.ts'

/**
 * `npm run bench http [count] [seconds]`: the portal beside a bare server that sends the same bytes, in turns, with wrk (which must be installed).
 * CPU is the server's own, so it says something on a busy machine too.
 */
const [count = '2000', seconds = '5'] = process.argv.slice(2)
const port = Number(process.env.BENCH_PORT ?? 3990)
const rounds = 3
const folder = await mkdtemp(join(tmpdir(), 'cong-lang-bench-'))
const settings = { DATA_DIR: folder, SAMPLE_CONTENT: 'no', LOG_LEVEL: 'error', HOST: '127.0.0.1', PORT: String(port) }

try {
  const { portal, close } = await openContext(readConfig(settings))
  await store(portal, [...makeArticles(Number(count))])
  await close()

  const begun = performance.now()
  const server = start(['src/server.ts'], settings)
  await until(`http://127.0.0.1:${port}/`)
  console.log(`${count} articles, first answer after ${Math.round(performance.now() - begun)} ms`)
  try {
    await measure(server)
  } finally {
    await stop(server)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measure(server: ChildProcess) {
  const article = await newest()
  const bare = start(['bench/bare.ts', `http://127.0.0.1:${port}${article}`, String(port + 1)], {})
  await until(`http://127.0.0.1:${port + 1}/`)
  const far = Math.floor(Number(count) / 20)
  const rows: [string, ChildProcess, number, string][] = [
    ['bare http, the article’s bytes', bare, port + 1, `"${article}"`],
    ['article, kept', server, port, `"${article}"`],
    ['home, kept', server, port, '"/"'],
    ['article, made anew', server, port, `"${article}?ve=/tim-kiem?q=" .. n`],
    ['lists, made anew at first', server, port, `"/tin-tuc?trang=" .. (1 + n % ${far})`],
    ['search, made anew', server, port, '"/tim-kiem?q=xa+" .. n'],
  ]
  const found: Result[][] = rows.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (const [i, [, child, at, path]] of rows.entries()) found[i]!.push(await load(child, at, path))
  await stop(bare)
  const medians = found.map(median)
  console.table(
    Object.fromEntries(
      rows.map(([name], i) => [
        name,
        { ...medians[i], 'of bare': Number((medians[i]!['requests/s'] / medians[0]!['requests/s']).toFixed(2)) },
      ]),
    ),
  )
  console.log(`memory ${Math.round(memory(server) / 1e6)} MB`)
}

interface Result {
  'requests/s': number
  p99: string
  'cpu µs': number
}

async function load(child: ChildProcess, at: number, path: string): Promise<Result> {
  const script = join(folder, 'addresses.lua')
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
