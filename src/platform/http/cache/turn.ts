import type { Portal } from '#platform/context.ts'

/** What holds for one turn of the event loop. */
export interface Turn {
  /** Undefined without a database: no page is of this generation then, and the last good ones have to do. */
  generation: string | undefined
  /** Milliseconds. */
  time: number
}

/** Asks once in a turn of the event loop: what comes in after a change was acknowledged comes in a later one. */
export function turnsOf({ contentCache, clock }: Portal): () => Turn {
  let current: Turn | undefined
  const end = () => {
    current = undefined
  }
  return () => {
    if (current) return current
    current = { generation: knownGeneration(contentCache), time: clock.now().getTime() }
    setImmediate(end)
    return current
  }
}

function knownGeneration(contentCache: Portal['contentCache']): string | undefined {
  try {
    return contentCache.knownGeneration()
  } catch {
    return undefined
  }
}
