import cluster from 'node:cluster'
import { type Config, consoleLanguage } from '#config.ts'
import { jobs } from '#jobs.ts'
import { words } from '#locales/index.ts'
import { systemClock } from '#platform/clock.ts'
import { joinCluster, shareFigures } from '#platform/cluster-channel.ts'
import { limitedServer } from '#platform/http/server.ts'
import { showMoment } from '#platform/text/dates.ts'
import { warmSearch } from '#search-engine/threads.ts'
import { explain } from './explain-error.ts'
import { openPortal } from './open-portal.ts'
import { framed, printBanner } from './startup-banner.ts'
import { openStandby } from './static-fallback.ts'

/** Serves the portal until it is told to stop: alone, or as one of several workers. `fail` ends the process. */
export async function serve(config: Config, fail: (error: unknown) => void) {
  const clusterChannel = cluster.isWorker ? await joinCluster() : undefined
  const timed = clusterChannel ? jobs.filter((job) => job.everyWorker) : jobs
  const opening = openPortal(config, systemClock, timed, clusterChannel)
  const { portal, handler, close } = await (clusterChannel ? opening : opening.catch((error) => standIn(config, error)))
  if (clusterChannel && portal) shareFigures(portal.metrics)
  const server = limitedServer(handler)

  server.on('error', async (error) => {
    await close()
    fail(error)
  })
  // Without a host Node listens on IPv6 and IPv4, and on IPv4 alone where there is no IPv6.
  server.listen({ port: config.port, host: config.host === '::' ? undefined : config.host }, () => {
    if (!clusterChannel) void printBanner(config, portal)
    // A thread that is stopped while it starts is nobody's trouble.
    if (portal) void warmSearch(portal).catch((err) => stopping || portal.log.warn({ err }, 'the first search will be slow'))
  })

  // It may be told twice: by its leader and with its whole group, or by an impatient hand.
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    server.close(async () => {
      await close()
      portal?.log.info('stopped as asked')
      process.exit(0)
    })
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 5000).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** Readers' pages from the disk, and a message that nobody overlooks. */
async function standIn(config: Config, error: unknown) {
  const t = words[consoleLanguage()]
  const { handler, savedAt } = await openStandby(config, error)
  console.error(framed(`${await explain(error, t)}\n${t.standby.console(showMoment(savedAt))}`))
  return { portal: undefined, handler, close: async () => undefined }
}
