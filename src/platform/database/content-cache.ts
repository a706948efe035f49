import { LRUCache } from 'lru-cache'
import type { Clock } from '#platform/clock.ts'
import type { Db } from './schema.ts'

export interface ContentCache {
  /**
   * Names what readers see now: another name means that something changed, whether somebody saved or a scheduled moment came.
   * Exact at once, in every process.
   */
  generation(): Promise<string>
  /**
   * The same without waiting; undefined when it has to be asked for anew. Everything that goes on without waiting for anything else is told
   * the same: nothing can have come in meanwhile.
   */
  knownGeneration(): string | undefined
  /** What `load` answered, remembered for the same generation, and no longer than `seconds` when what it says changes by itself. */
  remember<T>(key: string, load: () => Promise<T>, seconds?: number): Promise<T>
}

/**
 * Keeps the data of blocks that many pages share.
 * @param readVersion the content version, read at once
 * @param nextMoment when something is published or expires by itself next, after a stored time
 */
export function contentCache(
  db: Db,
  clock: Clock,
  readVersion: () => number,
  nextMoment: (db: Db, now: string) => Promise<string | undefined>,
): ContentCache {
  const values = new LRUCache<string, { generation: string; until: number; value: Promise<unknown> }>({ max: 500 })
  let known = { version: 0, from: 0, until: 0, moments: 0 }
  let asking: { version: number; answer: Promise<string> } | undefined

  let justRead: string | undefined
  const forget = () => {
    justRead = undefined
  }

  const knownGeneration = () => {
    if (!justRead) {
      justRead = readEdition()
      if (justRead) process.nextTick(forget)
    }
    return justRead
  }

  const readEdition = () => {
    const now = clock.now().getTime()
    const holds = readVersion() === known.version && now < known.until && now >= known.from
    return holds ? `${known.version}.${known.moments}` : undefined
  }

  /** Who asks meanwhile waits for the same answer. */
  const generation = async () => {
    const current = knownGeneration()
    if (current) return current
    const asked = readVersion()
    if (asking?.version !== asked) asking = { version: asked, answer: ask(asked) }
    return asking.answer
  }

  const ask = async (version: number) => {
    const from = clock.now().getTime()
    try {
      const next = await nextMoment(db, new Date(from).toISOString())
      known = { version, from, until: next ? Date.parse(next) : Number.POSITIVE_INFINITY, moments: known.moments + 1 }
      return `${known.version}.${known.moments}`
    } finally {
      if (asking?.version === version) asking = undefined
    }
  }

  return {
    generation,
    knownGeneration,
    async remember<T>(key: string, load: () => Promise<T>, seconds = Number.POSITIVE_INFINITY) {
      const now = clock.now().getTime()
      const current = await generation()
      const kept = values.get(key)
      if (kept?.generation === current && now < kept.until) return kept.value as Promise<T>

      const value = load()
      values.set(key, { generation: current, until: now + seconds * 1000, value })
      value.catch(() => values.delete(key))
      return value
    },
  }
}

type NextMoment = (db: Db, now: string) => Promise<string | undefined>

/** The first of several things that happen by themselves. */
export function earliest(...all: NextMoment[]): NextMoment {
  return async (db, now) => {
    const moments = await Promise.all(all.map((next) => next(db, now)))
    return moments.filter((moment) => moment !== undefined).sort()[0]
  }
}
