import { Piscina } from 'piscina'
import { Busy } from './errors.ts'

/** Work that would hold up pages, in threads of its own. */
export interface Threads {
  /**
   * Runs the file's default export, or the one called `name`, for at most `seconds` with its waiting.
   * @throws Busy when too much waits already, or what the function threw
   */
  run<Answer>(task: unknown, name?: string, seconds?: number): Promise<Answer>
  /** Whether a thread has been started and has nothing to do: for what is left undone otherwise. */
  isIdle(): boolean
  close(): Promise<void>
}

const mostWaiting = 500

/** How many threads, at rest and at most, and what each may use. */
interface Limits {
  least?: number
  most?: number
  /** Megabytes; where there is plenty JavaScript tidies up late. */
  memory?: number
  /** Megabytes of it for new objects, which what is said of the process does not bound; who makes many at once is slow with few. */
  nursery?: number
}

/** Threads that run what `file` exports. None is started before the first task. */
export function openThreads(file: URL, workerData: unknown, { least = 0, most = 1, memory, nursery = 6 }: Limits): Threads {
  let pool: Piscina | undefined
  let underWay = 0
  const resourceLimits = memory ? { maxYoungGenerationSizeMb: nursery, maxOldGenerationSizeMb: memory } : undefined
  const start = () => {
    const threads = { minThreads: least, maxThreads: most, idleTimeout: 60_000, resourceLimits }
    // Who waits for a thread that dies hears of it; one that dies after its task harms nobody, and another one takes its place.
    return new Piscina({ filename: file.href, workerData, ...threads }).on('error', () => undefined)
  }
  return {
    async run(task, name = 'default', seconds) {
      pool ??= start()
      if (pool.queueSize >= mostWaiting) throw new Busy()
      underWay++
      const signal = seconds ? AbortSignal.timeout(seconds * 1000) : undefined
      return pool.run(task, { name, signal }).finally(() => underWay--)
    },
    isIdle: () => pool !== undefined && underWay < pool.threads.length,
    async close() {
      await pool?.destroy()
    },
  }
}
