import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Portal } from '#platform/context.ts'
import { Busy } from '#platform/errors.ts'
import { showCacheFigures } from './figures.ts'
import { encodeAhead, type KeptPage, sendPage } from './kept-page.ts'
import { type PageKey, pageKey } from './page-key.ts'
import { createPageStore } from './page-store.ts'
import type { PublicAddress } from './public-address.ts'
import { createRenderQueue } from './render-queue.ts'
import { createRenderer, type FindKept, type RenderOnce } from './renderer.ts'
import { turnsOf } from './turn.ts'

interface Options {
  addresses: PublicAddress[]
  /** An article was read on a page of ours. */
  onRead: (req: IncomingMessage, articleId: number) => void
  /** Sees every request that is not answered at once. */
  observe: RequestListener
  /** A page as it was kept elsewhere, for when it cannot be made and no last good one is in memory. */
  fallback: FindKept
  /** Whether an address with parameters that mean nothing here belonged to the old portal. */
  isOldAddress: (url: string) => Promise<boolean>
  /** Addresses that never wait behind a crowd of readers. */
  neverWaits: RegExp
  /** Answers when the crowd is too large. */
  busy: RequestListener
}

/** Milliseconds: a page shows no view count older than this; a little before, one that is asked for is made anew meanwhile. */
const oldest = 10_000
const soonOld = 8_000
/** Bytes that take more than a few milliseconds to compress. */
const large = 300_000
/** A reading that another process was asked for is known here after a second at most. */
const underWayElsewhere = 1500

/** What the address of a popular page says, without looking closer. */
const popular = { kept: true, rare: false, slow: false, undeclared: false }

/** Stands in front of the pipeline: what was rendered for one reader is kept, compressed, for the next ones. */
export function pageCache(portal: Portal, handler: RequestListener, options: Options): RequestListener {
  const { addresses, observe, isOldAddress, neverWaits, busy, fallback } = options
  const store = createPageStore()
  const renderQueue = createRenderQueue()
  const count = { hits: 0, misses: 0, stale: 0 }
  const renderOnce = createRenderer(portal, { handler, store, renderQueue, fallback, onStale: () => count.stale++ })
  const isFresh = freshness(portal, renderOnce)
  const send = sender(options.onRead, renderQueue.isWaiting)
  showCacheFigures(portal, count, store.bytes)

  return (req, res) => {
    const isReading = req.method === 'GET' || req.method === 'HEAD'
    const url = req.url ?? '/'
    const page = isReading ? store.popular(url) : undefined
    if (page && isFresh(page, { ...popular, key: url })) return hit(req, res, page)

    observe(req, res)
    if (!isReading || neverWaits.test(url)) return handler(req, res)
    find(req, res, url).catch((error) => {
      if (error instanceof Busy) return busy(req, res)
      portal.log.error({ err: error }, 'a page could not be sent')
      res.destroy()
    })
  }

  async function find(req: IncomingMessage, res: ServerResponse, url: string) {
    const key = pageKey(addresses, url)
    if (!key.kept || (key.undeclared && (await isOldAddress(url).catch(() => false))))
      return renderQueue.answer(handler, req, res, key.slow)
    const kept = store.get(key)
    if (kept && isFresh(kept, key)) return hit(req, res, kept)

    count.misses++
    const page = await renderOnce(key, await portal.contentCache.generation().catch(() => 'unknown'))
    if (key.slow) await encodeAhead(req, page)
    send(req, res, page)
  }

  function hit(req: IncomingMessage, res: ServerResponse, page: KeptPage) {
    count.hits++
    send(req, res, page)
  }
}

/** Whether a page is of this generation and young; of one that will soon be too old a new one is made meanwhile. */
function freshness(portal: Portal, renderOnce: RenderOnce) {
  const turn = turnsOf(portal)
  const longest = portal.clusterChannel ? oldest - underWayElsewhere : oldest
  return (page: KeptPage, key: PageKey): boolean => {
    const { generation, time } = turn()
    const age = time - page.renderedAt
    if (age < 0 || age >= longest || page.generation !== generation) return false
    if (age >= soonOld) renderOnce(key, page.generation).catch(() => undefined)
    return true
  }
}

/** Sends a page and counts its reading. One that takes long to compress does not keep others waiting. */
function sender(onRead: Options['onRead'], isWaiting: () => boolean) {
  const send = (req: IncomingMessage, res: ServerResponse, page: KeptPage) => {
    if (page.counts !== undefined && page.status === 200) onRead(req, page.counts)
    sendPage(req, res, page, isWaiting())
  }
  return (req: IncomingMessage, res: ServerResponse, page: KeptPage) => {
    if (page.body.length < large) return send(req, res, page)
    encodeAhead(req, page).then(
      () => send(req, res, page),
      () => res.destroy(),
    )
  }
}
