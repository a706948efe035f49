import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { createConcurrencyLimit } from './concurrency-limit.ts'

export interface RenderQueue {
  /** Makes a page when it is its turn; one that is `popular` goes before those that nobody asked for lately. @throws Busy */
  make<T>(kind: { slow: boolean; popular: boolean }, work: () => Promise<T>): Promise<T>
  /** Answers what no page cache keeps, when it is its turn. @throws Busy */
  answer(handler: RequestListener, req: IncomingMessage, res: ServerResponse, slow: boolean): Promise<void>
  /** Whether pages wait to be made. */
  isWaiting(): boolean
}

/** Milliseconds: who takes an answer slowly holds up the others no longer than this. */
const longest = 50

/**
 * Readers who ask for what is not kept: most pages take less than a millisecond, searches far longer but in threads of their own. Looking
 * for what else has arrived takes a fifth as long as a page, so four pages are made between two looks.
 */
export function createRenderQueue(): RenderQueue {
  const pages = createConcurrencyLimit(4, 250)
  const slowOnes = createConcurrencyLimit(4, 60)
  return {
    isWaiting: () => pages.length() > 0,
    make: ({ slow, popular }, work) => (slow ? slowOnes : pages).run(work, popular),
    answer(handler, req, res, slow) {
      return (slow ? slowOnes : pages).run(async () => {
        if (res.destroyed) return
        handler(req, res)
        if (!res.writableFinished) await Promise.race([new Promise((done) => res.once('close', done)), wait(longest)])
      })
    },
  }
}
