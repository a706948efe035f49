import { existsSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Express } from 'express'
import pino from 'pino'
import { Registry } from 'prom-client'
import { neverWaits, publicAddresses } from '#addresses.ts'
import { nextAlertEnd } from '#alerts/alert.store.ts'
import { createApp } from '#app.ts'
import { copyBeforeUpgrade } from '#backup/upgrade.ts'
import type { Config } from '#config.ts'
import { findArticleByOldUrl, findNextMoment } from '#content/core/article.store.ts'
import { nextRelease } from '#content/workflow/release.actions.ts'
import { jobs } from '#jobs.ts'
import { watchOverDatabase } from '#operations/after-crash.ts'
import { watchProcess } from '#operations/figures.ts'
import { nextOutageMoment } from '#outages/outage.store.ts'
import { type Clock, systemClock } from '#platform/clock.ts'
import type { ClusterChannel } from '#platform/cluster-channel.ts'
import type { Portal } from '#platform/context.ts'
import { createCounterBuffer } from '#platform/counter-buffer.ts'
import { contentCache, earliest } from '#platform/database/content-cache.ts'
import { isOutdated, migrate } from '#platform/database/migrate.ts'
import { noteSaving } from '#platform/database/saving.ts'
import { openSqlite } from '#platform/database/sqlite.ts'
import { makeFolder } from '#platform/folders.ts'
import { createHealthIssues } from '#platform/health-issues.ts'
import { bodyBudgets } from '#platform/http/body-budget.ts'
import { busyPage } from '#platform/http/cache/busy-page.ts'
import { pageCache } from '#platform/http/cache/page-cache.ts'
import { render } from '#platform/http/cache/render.ts'
import { clearUnfinished } from '#platform/http/forms/sent-files.ts'
import { observeRequests } from '#platform/http/observe.ts'
import { clientAddress, type Trust } from '#platform/http/security/client-address.ts'
import { type Job, startJobs } from '#platform/jobs.ts'
import { diskStorage } from '#platform/storage/disk.ts'
import { openThreads } from '#platform/threads.ts'
import { drawSample } from '#sample/draw-sample.ts'
import { seedSample } from '#sample/seed.actions.ts'
import { findKeptPage, pagesFolder, readKeptPages } from '#static-fallback/kept-pages.ts'
import { countReadings } from '#statistics/readers.ts'

export interface OpenPortal {
  portal: Portal
  handler: RequestListener
  close(): Promise<void>
}

/** A core stays free for each process that makes pages. */
const searchLimits = (workers: number) => ({
  least: 1,
  most: Math.min(4, Math.max(1, Math.floor((availableParallelism() - workers) / workers))),
  memory: 256,
})

/**
 * Opens the portal in `config.dataDir`: everything but a port to listen on. On trial it has no jobs, so that it sends and changes nothing;
 * one of a cluster leaves to the leader what is done once.
 */
export async function openPortal(
  config: Config,
  clock: Clock = systemClock,
  timed: Job[] = jobs,
  clusterChannel?: ClusterChannel,
): Promise<OpenPortal> {
  const { portal, pipeline, close } = await openContext(config, clock, clusterChannel)
  const stopKeeping = clusterChannel ? undefined : await keepHouse(portal)
  const app = await pipeline()
  const trusts: Trust = app.get('trust proxy fn')
  const handler = pageCache(portal, app, {
    addresses: publicAddresses,
    observe: observeRequests(portal),
    onRead: config.viewCounting === 'page' ? countReadings(portal, (req) => clientAddress(req, trusts)) : () => undefined,
    neverWaits,
    busy: busyPage(app.locals.asset('site.css')),
    fallback: (path) => findKeptPage(config.dataDir, path),
    isOldAddress: async (url) => (await findArticleByOldUrl(portal.db, url)) !== undefined,
  })
  const stopJobs = startJobs(portal, timed)
  const stopWatching = watchProcess(portal)
  return {
    portal,
    handler,
    async close() {
      await stopJobs()
      stopWatching()
      await clusterChannel?.flush()
      await stopKeeping?.()
      await close()
    },
  }
}

/** What leads a cluster: no pages, but all that is done once. */
export async function openLeader(config: Config, timed: Job[]) {
  const { portal, close } = await openContext(config)
  const stopKeeping = await keepHouse(portal)
  const stopJobs = startJobs(portal, timed)
  return {
    portal,
    async close() {
      await stopJobs()
      await stopKeeping()
      await close()
    },
  }
}

/** What one process does, however many serve. The answer ends it. */
async function keepHouse(portal: Portal): Promise<() => Promise<void>> {
  await clearUnfinished(portal.config.dataDir)
  if (portal.config.sampleContent) await seedSample(portal)
  const stopWatchingOver = await watchOverDatabase(portal)
  const stopDrawing = drawSample(portal)
  return async () => {
    await stopDrawing()
    await stopWatchingOver()
  }
}

/** Database, storage and memory without pages or jobs: enough for a command. @throws Error when the folder or database cannot be used. */
export async function openContext(config: Config, clock: Clock = systemClock, clusterChannel?: ClusterChannel) {
  await makeFolder(config.dataDir)
  const file = join(config.dataDir, 'portal.sqlite')
  const healthIssues = createHealthIssues(clusterChannel?.healthIssues)
  if (!existsSync(file) && (await readKeptPages(pagesFolder(config.dataDir))))
    throw Object.assign(new Error(`${file} is gone`), { code: 'DATABASE_LOST' })
  const { db, writer, contentVersion, close } = openSqlite(file, noteSaving(healthIssues))
  try {
    if (await isOutdated(writer)) await copyBeforeUpgrade(config, clock)
    await migrate(writer)
  } catch (error) {
    await close()
    throw error
  }

  /** Made once, when somebody asks for a page. */
  let app: Promise<Express> | undefined
  const pipeline = () => {
    app ??= createApp(portal)
    return app
  }
  const portal: Portal = {
    config,
    clock,
    log: pino({ level: config.logLevel }),
    metrics: new Registry(),
    clusterChannel,
    db,
    writer,
    render: async (path) => render(await pipeline(), new URL(config.baseUrl).host, path),
    storage: diskStorage(join(config.dataDir, 'media')),
    contentCache: contentCache(
      db,
      clock,
      contentVersion,
      earliest((db, now) => nextRelease(portal, db, now), findNextMoment, nextAlertEnd, nextOutageMoment),
    ),
    healthIssues,
    bodies: bodyBudgets(),
    views: createCounterBuffer(),
    searchMisses: createCounterBuffer(),
    searchThreads: openThreads(new URL('../search-engine/query/search.worker.ts', import.meta.url), { file }, searchLimits(config.workers)),
    documentThreads: openThreads(new URL('./documents.worker.ts', import.meta.url), null, { memory: 256, nursery: 32 }),
    textThreads: openThreads(new URL('./texts.worker.ts', import.meta.url), null, { memory: 256 }),
    strengthThread: openThreads(new URL('../users/password/strength.worker.ts', import.meta.url), null, { memory: 256 }),
  }
  return {
    portal,
    pipeline,
    async close() {
      await Promise.all([
        portal.searchThreads.close(),
        portal.documentThreads.close(),
        portal.textThreads.close(),
        portal.strengthThread.close(),
      ])
      await close()
    },
  }
}
