import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import { whenOver } from './for-the-file.ts'

const root = join(import.meta.dirname, '../..')

/** The portal as `npm start` runs it, listening on a free port. */
export async function startServer(settings: Record<string, string>) {
  const port = await freePort()
  const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', HOST: '127.0.0.1', SAMPLE_CONTENT: 'no', LOG_LEVEL: 'error', PORT: String(port) }
  const child = spawn(process.execPath, [join(root, 'src/server.ts')], {
    env: { ...env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  // Its workers first: one that hangs would not notice that it is gone, and would hold the run's output open for ever.
  whenOver(() => {
    if (child.exitCode === null && child.signalCode === null) for (const pid of workersOf(child.pid!)) kill(pid)
    child.kill('SIGKILL')
  })
  await vi.waitFor(() => expect(out).toContain('Cổng Làng'), { timeout: 25_000 })
  return {
    child,
    url: `http://127.0.0.1:${port}`,
    out: () => out,
    status: new Promise<number | null>((done) => child.on('close', done)),
    /** The numbers of the processes it started. */
    children: () => childrenOf(child.pid!),
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as { port: number }
  await new Promise((closed) => server.close(closed))
  return port
}

/** None of one that has gone. */
function workersOf(pid: number): number[] {
  try {
    return childrenOf(pid)
  } catch {
    return []
  }
}

function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {}
}

function childrenOf(pid: number): number[] {
  const numbers = (text: string) => text.trim().split(/\s+/).filter(Boolean).map(Number)
  if (process.platform === 'linux') return numbers(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8'))
  const lines = execFileSync('ps', ['-o', 'pid=,ppid=', '-A'], { encoding: 'utf8' }).trim().split('\n').map(numbers)
  return lines.flatMap(([child, parent]) => (parent === pid ? [child!] : []))
}
