import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Gauge } from 'prom-client'
import { readRecord } from '#backup/record.ts'
import type { Portal } from '#platform/context.ts'
import { findingsOf, freeBytes } from './findings.ts'

/**
 * What an operator watches besides requests; each is read when it is asked for, and added up where several processes serve, or the largest
 * taken. The answer stops the watching.
 */
export function watchProcess(portal: Portal): () => void {
  const { metrics, config } = portal
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  const gauge = (name: string, help: string, read: () => number | Promise<number>, aggregator: 'sum' | 'max' = 'sum') =>
    new Gauge({
      name,
      help,
      registers: [metrics],
      aggregator,
      async collect() {
        this.set(await read())
      },
    })

  gauge(
    'portal_event_loop_lag_seconds',
    'The 99th percentile since the last time it was asked for',
    () => {
      const lag = delay.percentile(99) / 1e9
      delay.reset()
      return Number.isFinite(lag) ? lag : 0
    },
    'max',
  )
  gauge('portal_memory_bytes', 'Resident memory of the process', () => process.memoryUsage.rss())
  gauge('portal_heap_bytes', 'JavaScript objects in memory', () => process.memoryUsage().heapUsed)
  gauge(
    'portal_database_bytes',
    'The database file and its journal',
    async () => {
      const sizes = ['portal.sqlite', 'portal.sqlite-wal'].map((name) =>
        stat(join(config.dataDir, name)).then(
          ({ size }) => size,
          () => 0,
        ),
      )
      return (await Promise.all(sizes)).reduce((sum, size) => sum + size)
    },
    'max',
  )
  gauge('portal_disk_free_bytes', 'What is left on the disk of the data folder', () => freeBytes(config.dataDir), 'max')
  gauge(
    'portal_last_copy_timestamp_seconds',
    'When the last copy was made that was restored on trial; 0 when there is none',
    async () => {
      const { good } = await readRecord(config.backupDir)
      return good ? Date.parse(good.at) / 1000 : 0
    },
    'max',
  )
  gauge('portal_findings', 'How many things an administrator should look at', async () => (await findingsOf(portal)).length, 'max')
  gauge('portal_uptime_seconds', 'Since the process started', () => process.uptime(), 'max')
  return () => delay.disable()
}
