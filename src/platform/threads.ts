import { Piscina } from 'piscina'
import { Busy } from './errors.ts'

/** Work that would hold up pages, in threads of its own. */
export interface Threads {
  /** Runs the file's default export, or the one called `name`. @throws Busy when too much waits already, or what the function threw */
  run<Answer>(task: unknown, name?: string): Promise<Answer>
  close(): Promise<void>
}

const mostWaiting = 500

/** Threads that run what `file` exports. None is started before the first task. */
export function openThreads(file: URL, workerData: unknown, maxThreads: number): Threads {
  let pool: Piscina | undefined
  const start = () => new Piscina({ filename: file.href, workerData, minThreads: 1, maxThreads, idleTimeout: 60_000 })
  return {
    async run(task, name = 'default') {
      pool ??= start()
      if (pool.queueSize >= mostWaiting) throw new Busy()
      return pool.run(task, { name })
    },
    async close() {
      await pool?.destroy()
    },
  }
}
