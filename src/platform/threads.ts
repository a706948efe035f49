import { Piscina } from 'piscina'

/** Work that would hold up pages, in threads of its own. */
export interface Threads {
  /** @throws Error what the work threw */
  run<Answer>(task: unknown): Promise<Answer>
  close(): Promise<void>
}

export const mostWaiting = 500

/** Threads that run the default export of `file`. None is started before the first task. */
export function openThreads(file: URL, workerData: unknown, maxThreads: number): Threads {
  let pool: Piscina | undefined
  const start = () =>
    new Piscina({ filename: file.href, workerData, minThreads: 1, maxThreads, idleTimeout: 60_000, maxQueue: mostWaiting })
  return {
    run(task) {
      pool ??= start()
      return pool.run(task)
    },
    async close() {
      await pool?.destroy()
    },
  }
}
