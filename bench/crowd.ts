import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { KnownItem } from './known-items.ts'

const port = Number(process.env.BENCH_PORT ?? 3990)
const searchesAtATime = 20
/** Seconds. */
const readingFor = 8

/** How long a reader waits for articles that are kept while nobody searches, and while twenty always do, of a portal of its own (`dataDir`). */
export async function readersAmongSearches(dataDir: string, paths: string[], queries: KnownItem[]): Promise<string> {
  const settings = { DATA_DIR: dataDir, SAMPLE_CONTENT: 'no', LOG_LEVEL: 'error', HOST: '127.0.0.1', PORT: String(port) }
  const server = spawn(process.execPath, ['src/server.ts'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const searches = queries.map(({ q }) => `/tim-kiem?${new URLSearchParams({ q })}`)
  try {
    await until(`http://127.0.0.1:${port}/healthz`)
    const reading = await addresses(dataDir, 'articles', paths.slice(0, 50))
    const searching = await addresses(dataDir, 'searches', searches, '&trang=" .. math.floor(i / #paths) + 1 .. "')
    const read = () => load(reading, 1, readingFor)
    await read()
    const idle = await read()
    const searched = load(searching, searchesAtATime, readingFor + 3)
    await load(searching, 1, 1)
    const busy = await read()
    const { requests } = await searched
    const found = `${Math.round(requests / (readingFor + 3))} a second answered`
    return `p99 ${idle.p99.toFixed(2)} ms idle, ${busy.p99.toFixed(2)} ms among ${searchesAtATime} searches (${found}): ${(busy.p99 / idle.p99).toFixed(1)} times`
  } finally {
    await stop(server)
  }
}

/** A script for wrk that asks for one after the other; `more` makes the second round other pages than the first. */
async function addresses(folder: string, name: string, paths: string[], more = ''): Promise<string> {
  const file = join(folder, `${name}.lua`)
  const list = paths.map((path) => JSON.stringify(path)).join(',\n')
  await writeFile(
    file,
    `local i, paths = 0, {${list}}\nrequest = function() i = i + 1; return wrk.format("GET", paths[i % #paths + 1] .. "${more}") end\n`,
  )
  return file
}

async function load(script: string, connections: number, seconds: number): Promise<{ requests: number; p99: number }> {
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '20s', '--latency', '-s', script, '-H', 'Accept-Encoding: gzip']
  const { stdout } = await promisify(execFile)('wrk', [...args, `http://127.0.0.1:${port}`], { encoding: 'utf8' })
  const [, figure, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? []
  return {
    requests: Number(/(\d+) requests in/.exec(stdout)?.[1]),
    p99: Number(figure) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'],
  }
}

async function until(url: string) {
  while (!(await fetch(url).catch(() => undefined))?.ok) await new Promise((wait) => setTimeout(wait, 20))
}

async function stop(server: ChildProcess) {
  server.kill('SIGTERM')
  await once(server, 'exit')
}
