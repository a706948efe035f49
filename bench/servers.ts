import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'

export const firstPort = Number(process.env.BENCH_PORT ?? 3990)

/** One core serves and another one asks, where the system lets us say so; `all`: as the system likes it. */
export type Cores = 'serving' | 'asking' | 'all'
const canChoose = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0
const numbers = { serving: '0', asking: '1' }

/** A command on its cores. */
export const onCores = (cores: Cores, command: string, args: string[]): [string, string[]] =>
  canChoose && cores !== 'all' ? ['taskset', ['-c', numbers[cores], command, ...args]] : [command, args]

export interface Server {
  child: ChildProcess
  url: string
  /** Milliseconds until it answered. */
  upAfter: number
}

/** Starts a server that listens on `port`, and waits until it answers. */
export async function serve(
  args: string[],
  port: number,
  settings: Record<string, string> = {},
  { cores = 'serving' as Cores, command = process.execPath } = {},
): Promise<Server> {
  const begun = performance.now()
  const child = spawn(...onCores(cores, command, args), {
    env: { ...process.env, ...settings, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended with ${child.exitCode}`)
    const answer = await fetch(url).catch(() => undefined)
    if (answer) {
      await answer.arrayBuffer()
      return { child, url, upAfter: performance.now() - begun }
    }
    await new Promise((wait) => setTimeout(wait, 5))
  }
}

/** The portal over a data folder, as `npm start` runs it. */
export const servePortal = (folder: string, port: number, settings: Record<string, string> = {}, cores: Cores = 'serving') =>
  serve(started, port, portalSettings(folder, settings), { cores })

const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const started: string[] = scripts.start.split(' ').slice(1)

export const portalSettings = (folder: string, settings: Record<string, string> = {}) => ({
  ...{ DATA_DIR: folder, SAMPLE_CONTENT: 'no', LOG_LEVEL: 'error', HOST: '127.0.0.1' },
  ...settings,
})

export async function stop(...servers: Server[]) {
  for (const { child } of servers) {
    if (child.exitCode !== null) continue
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}

/** Microseconds that a server and its workers have used; Linux counts them in hundredths of a second. */
export const cpu = ({ child }: Server) =>
  sum(child.pid!, (pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10_000
  })

/** Bytes. */
export const memory = ({ child }: Server) =>
  sum(child.pid!, (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024)

function sum(pid: number, read: (pid: number) => number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  return children.reduce((total, child) => total + sum(child, read), read(pid))
}
