import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import type { Config } from '#config.ts'
import type { ContentCache } from '#platform/database/content-cache.ts'
import type { Rendered } from '#platform/http/cache/render.ts'
import type { Clock } from './clock.ts'
import type { ClusterChannel } from './cluster-channel.ts'
import type { CounterBuffer } from './counter-buffer.ts'
import type { Db } from './database/schema.ts'
import type { HealthIssues } from './health-issues.ts'
import type { BodyBudgets } from './http/body-budget.ts'
import type { Storage } from './storage/storage.ts'
import type { Threads } from './threads.ts'

/** One open portal: what every feature is handed. There is no module-level state anywhere. */
export interface Portal {
  config: Config
  clock: Clock
  log: Logger
  /** What this process measures. */
  metrics: Registry
  /** The other processes that serve this portal, if there are any. */
  clusterChannel?: ClusterChannel
  /** Readers are let in whatever is planned: a copy on trial has to show its pages. */
  onTrial?: boolean
  /** For reading. */
  db: Db
  /** For `write()` and the timed jobs. */
  writer: Db
  storage: Storage
  /** How much of what is being sent may be in memory. */
  bodies: BodyBudgets
  /** What is wrong at the moment, for those who look after the portal. */
  healthIssues: HealthIssues
  /** What the pipeline answers to a reader who asks for this address, not kept and not counted. */
  render(path: string): Promise<Rendered>
  /** Remembers what a query answered for as long as the content is the same. */
  contentCache: ContentCache
  /** Where searches run, each thread with a connection of its own. */
  searchThreads: Threads
  /** Where documents from outside are taken apart, within bounds of time and memory. */
  documentThreads: Threads
  /** Where large texts are rendered, compared and merged, within bounds of time and memory. */
  textThreads: Threads
  /** Where new passwords are weighed; its word lists leave memory with it. */
  strengthThread: Threads
  /** Reads of articles that are not in the database yet. */
  views: CounterBuffer<number>
  /** What was searched for in vain and is not in the database yet. */
  searchMisses: CounterBuffer<string>
}
