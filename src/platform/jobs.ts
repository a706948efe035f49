import type { Portal } from './context.ts'

export interface Job {
  name: string
  everySeconds: number
  /**
   * `signal` says that the portal stops: what takes long gives up. `settled`: it runs for a while, so what was missed may be made up for.
   */
  run(portal: Portal, signal: AbortSignal, settled: boolean): Promise<void>
  /** Run once more when the portal stops. */
  atStop?: boolean
  /** Where several processes serve the portal each runs it; the others are run by the one that leads. */
  everyWorker?: boolean
}

/** In the first minutes readers and editors come before what was missed at night. */
const firstMinutes = 10 * 60_000

/** Runs each job on its interval, never twice at a time. The answer stops them, waits for those under way, and runs the last ones. */
export function startJobs(portal: Portal, jobs: Job[]): () => Promise<void> {
  const stopping = new AbortController()
  const begun = portal.clock.now().getTime()
  // A clock that is put back must not put the night off.
  const isSettled = () => Math.abs(portal.clock.now().getTime() - begun) >= firstMinutes
  const underWay = new Map<string, Promise<void>>()

  const run = (job: Job) => {
    const running = underWay.get(job.name)
    if (running) return running
    const started = job
      .run(portal, stopping.signal, isSettled())
      .then(() => portal.healthIssues.end(`job:${job.name}`))
      .catch((error) => {
        portal.healthIssues.begin(`job:${job.name}`, error.code ?? error.message)
        portal.log.error({ err: error, job: job.name }, 'a job failed; it is tried again at its next time')
      })
      .finally(() => underWay.delete(job.name))
    underWay.set(job.name, started)
    return started
  }

  const timers = jobs.map((job) => setInterval(run, job.everySeconds * 1000, job))
  for (const timer of timers) timer.unref()

  return async () => {
    for (const timer of timers) clearInterval(timer)
    stopping.abort()
    await Promise.all(underWay.values())
    for (const job of jobs) if (job.atStop) await run(job)
  }
}
