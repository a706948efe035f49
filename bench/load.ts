import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Cores, cpu, onCores, type Server } from './servers.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 3)
const rounds = Number(process.env.BENCH_ROUNDS ?? 3)

export const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

/** What is asked for: `path` is Lua, and may use `n`, another number each time. */
export interface Asked {
  path: string
  /** Lua that is read once. */
  before?: string
  connections?: number
  encoding?: 'gzip' | 'identity'
  seconds?: number
  cores?: Cores
}

export interface Figures {
  /** Requests a second. */
  rate: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Microseconds of the server's own time a request. */
  cpu: number
  /** Answers that were neither 2xx nor 3xx. */
  refused: number
}

/** Asks with wrk, over connections that stay open. */
export async function load(server: Server, asked: Asked): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'cong-lang-load-'))
  const script = join(folder, 'ask.lua')
  const start = `math.randomseed(os.time())\nlocal n = math.random(1000000)`
  await writeFile(script, `${start}\n${asked.before ?? ''}\nrequest = function() n = n + 1; return wrk.format("GET", ${asked.path}) end\n`)
  const { connections = 50, encoding = 'gzip', cores = 'asking' } = asked
  const headers = [`Accept-Encoding: ${encoding}`, `User-Agent: ${firefox}`].flatMap((header) => ['-H', header])
  const args = ['-t1', `-c${connections}`, `-d${asked.seconds ?? seconds}s`, '--timeout', '10s', '--latency', '-s', script]
  const before = cpu(server)
  const { stdout } = await promisify(execFile)(...onCores(cores, 'wrk', [...args, ...headers, server.url]))
  await rm(folder, { recursive: true })
  const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? 0)
  return {
    rate: number(/Requests\/sec:\s+([\d.]+)/),
    p50: milliseconds(/50%\s+(\S+)/.exec(stdout)?.[1]),
    p99: milliseconds(/99%\s+(\S+)/.exec(stdout)?.[1]),
    cpu: (cpu(server) - before) / number(/(\d+) requests in/),
    refused: number(/Non-2xx or 3xx responses: (\d+)/),
  }
}

/** The medians of some rounds in which each has its turn, so that a machine that others use slows all of them. */
export async function inTurns(all: { server: Server; asked: Asked }[]): Promise<Figures[]> {
  const found: Figures[][] = all.map(() => [])
  for (let round = 0; round < rounds; round++) for (const [i, { server, asked }] of all.entries()) found[i]!.push(await load(server, asked))
  return found.map((figures) => ({
    rate: median(figures.map(({ rate }) => rate)),
    p50: median(figures.map(({ p50 }) => p50)),
    p99: median(figures.map(({ p99 }) => p99)),
    cpu: median(figures.map(({ cpu }) => cpu)),
    refused: median(figures.map(({ refused }) => refused)),
  }))
}

export const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

function milliseconds(said = '0ms'): number {
  const [, value, unit] = /^([\d.]+)(us|ms|s|m)$/.exec(said) ?? []
  return Number(value) * { us: 0.001, ms: 1, s: 1000, m: 60_000 }[unit as 'us' | 'ms' | 's' | 'm']
}
