import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Gauge } from 'prom-client'
import type { Portal } from '#platform/context.ts'

/** What an operator watches besides requests; each is read when it is asked for. The answer stops the watching. */
export function watchProcess({ metrics, config }: Portal): () => void {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  const gauge = (name: string, help: string, read: () => number | Promise<number>) =>
    new Gauge({
      name,
      help,
      registers: [metrics],
      async collect() {
        this.set(await read())
      },
    })

  gauge('portal_event_loop_lag_seconds', 'The 99th percentile since the last time it was asked for', () => {
    const lag = delay.percentile(99) / 1e9
    delay.reset()
    return Number.isFinite(lag) ? lag : 0
  })
  gauge('portal_memory_bytes', 'Resident memory of the process', () => process.memoryUsage.rss())
  gauge('portal_heap_bytes', 'JavaScript objects in memory', () => process.memoryUsage().heapUsed)
  gauge('portal_database_bytes', 'The database file and its journal', async () => {
    const sizes = ['portal.sqlite', 'portal.sqlite-wal'].map((name) =>
      stat(join(config.dataDir, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    )
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size)
  })
  gauge('portal_uptime_seconds', 'Since the process started', () => process.uptime())
  return () => delay.disable()
}
