import { AggregatorRegistry, type Registry } from 'prom-client'
import type { HealthIssue } from './health-issues.ts'

/** What several processes that serve one portal have to agree about; a process that serves alone has no cluster. */
export interface ClusterChannel {
  /** What readers' marks are salted with, the same in all of them. */
  secret: string
  /** A reading that is new to this process; the leader knows whether it is new to all. */
  tell(reading: number, articleId: number): void
  /** What is wrong in the process that leads, as it said last. */
  healthIssues(): HealthIssue[]
  /** What all of them measured together. */
  figures(): Promise<string>
  /** Sends what was told and is not on its way yet. */
  flush(): Promise<void>
}

export type FromWorker = { readings: [reading: number, articleId: number][] } | { figures: number } | { alive: true }
export type FromLeader = { secret: string } | { healthIssues: HealthIssue[] } | { figures: number; text: string }

/** Milliseconds. */
const between = 200
/** Milliseconds: so often a worker says that it is not stuck. */
export const heartbeat = 1000

/** Joins the cluster of the process that started this one. */
export async function joinCluster(): Promise<ClusterChannel> {
  const asked = new Map<number, (text: string) => void>()
  let healthIssues: HealthIssue[] = []
  const secret = await new Promise<string>((joined) => {
    process.on('message', (message: FromLeader) => {
      if ('secret' in message) joined(message.secret)
      if ('healthIssues' in message) healthIssues = message.healthIssues
      if ('figures' in message) asked.get(message.figures)?.(message.text)
    })
  })
  const send = (message: FromWorker) => new Promise<void>((sent) => process.send?.(message, () => sent()))
  let told: [number, number][] = []
  let questions = 0

  const flush = async () => {
    if (told.length === 0) return
    const readings = told
    told = []
    await send({ readings })
  }
  setInterval(flush, between).unref()
  setInterval(() => void send({ alive: true }), heartbeat).unref()

  return {
    secret,
    flush,
    healthIssues: () => healthIssues,
    tell: (reading, articleId) => void told.push([reading, articleId]),
    async figures() {
      const question = questions++
      const answer = new Promise<string>((answered) => asked.set(question, answered))
      await send({ figures: question })
      return answer.finally(() => asked.delete(question))
    },
  }
}

/** Lets the leader ask what this process measured. */
export function shareFigures(metrics: Registry) {
  new AggregatorRegistry()
  AggregatorRegistry.setRegistries([metrics])
}
