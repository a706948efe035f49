import cluster, { type Worker } from 'node:cluster'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { AggregatorRegistry } from 'prom-client'
import type { Config } from '#config.ts'
import { jobs } from '#jobs.ts'
import { type FromLeader, type FromWorker, heartbeat } from '#platform/cluster-channel.ts'
import { keptSecret } from '#platform/http/forms/session.ts'
import { createWindow } from '#statistics/window.ts'
import { openLeader } from './open-portal.ts'
import { printBanner } from './startup-banner.ts'

/** Milliseconds until a worker that died is replaced. */
const pause = 500
/** So many heartbeats may fail to come; counted, so that a machine that slept has missed none. */
const mostMissed = 10
/** And so many more before the first. */
const mostUntilStarted = 30

/** Starts workers that serve, replaces those that die, and does itself what must be done once: jobs, and counting readers. */
export async function lead(config: Config) {
  if (!config.sessionSecret) await keptSecret(config.dataDir)
  const { portal, close } = await openLeader(
    config,
    jobs.filter((job) => !job.everyWorker),
  )
  const isNew = createWindow(portal.clock, config.viewWindowMinutes)
  const figures = new AggregatorRegistry()
  const secret = randomBytes(16).toString('base64')
  let stopping = false
  let listening = false

  portal.healthIssues.watch(() => {
    for (const worker of Object.values(cluster.workers ?? {})) if (worker) sayTo(worker, { healthIssues: portal.healthIssues.list() })
  })

  const start = () => {
    const worker = cluster.fork()
    const say = (message: FromLeader) => sayTo(worker, message)
    say({ secret })
    say({ healthIssues: portal.healthIssues.list() })
    const stopListening = endIfStuck(worker)
    worker.on('message', async (message: FromWorker) => {
      if ('readings' in message) for (const [reading, articleId] of message.readings) if (isNew(reading)) portal.views.add(articleId)
      if ('figures' in message) say({ figures: message.figures, text: await figures.clusterMetrics().catch(() => '') })
    })
    worker.on('exit', (code, signal) => {
      stopListening()
      void replace(worker, code, signal)
    })
  }

  const replace = async (worker: Worker, code: number, signal: string) => {
    if (stopping) return
    // It said why itself; where none can listen, another one could not either.
    if (!listening) return close().then(() => process.exit(1))
    portal.log.error({ worker: worker.process.pid, code, signal }, 'a worker died; another one takes its place')
    await wait(pause)
    if (!stopping) start()
  }

  const stop = async () => {
    if (stopping) return
    stopping = true
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
    const gone = workers.map((worker) => once(worker, 'exit'))
    for (const worker of workers) worker.process.kill('SIGTERM')
    await Promise.all(gone)
    await close()
    process.exit(0)
  }

  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  cluster.once('listening', () => {
    listening = true
    void printBanner(config, portal)
  })
  for (let n = 0; n < config.workers; n++) start()
}

/** A worker that does not say any longer that it lives is ended, which makes room for another. */
function endIfStuck(worker: Worker): () => void {
  let missed = -mostUntilStarted
  worker.on('message', (message: FromWorker) => {
    if ('alive' in message) missed = 0
  })
  const timer = setInterval(() => {
    if (++missed > mostMissed) worker.process.kill('SIGKILL')
  }, heartbeat)
  return () => clearInterval(timer)
}

/** Who died meanwhile hears nothing, and that is no error of the leader's. */
const sayTo = (worker: Worker, message: FromLeader) => void worker.send(message, () => undefined)
