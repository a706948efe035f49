import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { Counter, Gauge } from 'prom-client'
import type { Portal } from '#platform/context.ts'
import { Busy } from '#platform/errors.ts'
import { createEncodings } from './encoding.ts'
import { encodeAhead, type KeptPage, keepPage, sendPage, sizeOf } from './kept-page.ts'
import { type PageKey, pageKey } from './page-key.ts'
import type { PublicAddress } from './public-address.ts'
import { render } from './render.ts'
import { createRenderQueue } from './render-queue.ts'

interface Options {
  addresses: PublicAddress[]
  /** An article was read on a page of ours. */
  onRead: (req: IncomingMessage, articleId: number) => void
  /** Sees every request that is not answered at once. */
  observe: RequestListener
  /** A page as it was kept elsewhere, for when it cannot be made and no last good one is in memory. */
  fallback: (path: string) => Promise<{ type: string; body: Buffer } | undefined>
  /** Whether an address with parameters that mean nothing here belonged to the old portal. */
  isOldAddress: (url: string) => Promise<boolean>
  /** Addresses that never wait behind a crowd of readers. */
  neverWaits: RegExp
  /** Answers when the crowd is too large. */
  busy: RequestListener
}

/**
 * Bytes, about: several hundred pages, and none is good for longer than ten seconds. Rare ones push each other out, never what everybody
 * reads.
 */
const forPages = 16 * 1024 * 1024
const forRarePages = 8 * 1024 * 1024

/** Milliseconds: a page shows no view count older than this; a little before, one that is asked for is made anew meanwhile. */
const oldest = 10_000
const soonOld = 8_000
/** Bytes that take more than a few milliseconds to compress. */
const large = 300_000
/** A reading that another process was asked for is known here after a second at most. */
const underWayElsewhere = 1500

/** What the address of a page in the larger store says, without looking closer. */
const hot = { kept: true, rare: false, slow: false, undeclared: false }

/** Stands in front of the pipeline: what was rendered for one reader is kept, compressed, for the next ones. */
export function pageCache(
  portal: Portal,
  handler: RequestListener,
  { addresses, onRead, observe, isOldAddress, neverWaits, busy, fallback }: Options,
): RequestListener {
  const pages = new LRUCache<string, KeptPage>({ maxSize: forPages, sizeCalculation: sizeOf })
  const rarePages = new LRUCache<string, KeptPage>({ maxSize: forRarePages, sizeCalculation: sizeOf })
  const encodings = createEncodings()
  const renderQueue = createRenderQueue()
  let thisTurn: { generation: string | undefined; time: number } | undefined
  const underWay = new Map<string, Promise<KeptPage>>()
  const longest = portal.clusterChannel ? oldest - underWayElsewhere : oldest
  const host = new URL(portal.config.baseUrl).host
  const count = { hits: 0, misses: 0, stale: 0 }
  const storeOf = (key: PageKey) => (key.rare ? rarePages : pages)

  showFigures(portal, count, () => pages.calculatedSize + rarePages.calculatedSize)

  function listener(req: IncomingMessage, res: ServerResponse) {
    const isReading = req.method === 'GET' || req.method === 'HEAD'
    const url = req.url ?? '/'
    const page = isReading ? pages.get(url) : undefined
    if (page && isFresh(page, { ...hot, key: url })) return hit(req, res, page)

    observe(req, res)
    if (!isReading || neverWaits.test(url)) return handler(req, res)
    find(req, res, url).catch((error) => {
      if (error instanceof Busy) return busy(req, res)
      portal.log.error({ err: error }, 'a page could not be sent')
      res.destroy()
    })
  }

  function hit(req: IncomingMessage, res: ServerResponse, page: KeptPage) {
    count.hits++
    sendLarge(req, res, page)
  }

  async function find(req: IncomingMessage, res: ServerResponse, url: string) {
    const key = pageKey(addresses, url)
    if (!key.kept || (key.undeclared && (await isOldAddress(url).catch(() => false))))
      return renderQueue.answer(handler, req, res, key.slow)
    const kept = storeOf(key).get(key.key)
    if (kept && isFresh(kept, key)) return hit(req, res, kept)

    count.misses++
    const page = await renderOnce(key, await currentGeneration())
    if (key.slow) await encodeAhead(req, page)
    sendLarge(req, res, page)
  }

  /** One that takes long to compress does not keep others waiting. */
  function sendLarge(req: IncomingMessage, res: ServerResponse, page: KeptPage) {
    if (page.body.length < large) return send(req, res, page)
    encodeAhead(req, page).then(
      () => send(req, res, page),
      () => res.destroy(),
    )
  }

  /** Of this generation and young; of one that will soon be too old a new one is made meanwhile. */
  function isFresh(page: KeptPage, key: PageKey): boolean {
    const { generation, time } = turn()
    const age = time - page.renderedAt
    if (age < 0 || age >= longest || page.generation !== generation) return false
    if (age >= soonOld) renderOnce(key, page.generation).catch(() => undefined)
    return true
  }

  /** One rendering at a time of one generation: who asks after a change does not get what was begun before it. */
  function renderOnce(key: PageKey, generation: string): Promise<KeptPage> {
    const name = `${generation} ${key.key}`
    const known = underWay.get(name)
    if (known) return known
    const rendering = renderAnew(key, generation).finally(() => underWay.delete(name))
    underWay.set(name, rendering)
    return rendering
  }

  /** The new page; when that fails, or too many ask for others, the last good one. */
  async function renderAnew(key: PageKey, generation: string): Promise<KeptPage> {
    const store = storeOf(key)
    const making = { slow: key.slow, popular: store.has(key.key) }
    const page = await renderQueue
      .make(making, () => renderNow(key, generation))
      .catch((error) => {
        if (error instanceof Busy) return undefined
        throw error
      })
    if (page?.status === 200 && !page.headers['set-cookie']) store.set(key.key, page)
    const failed = !page || (page.status >= 500 && !page.meant)
    const lastGood = failed ? (store.get(key.key) ?? (page && (await keptElsewhere(key.key, page)))) : undefined
    if (lastGood) count.stale++
    if (!page && !lastGood) throw new Busy()
    return (lastGood ?? page) as KeptPage
  }

  async function renderNow(key: PageKey, generation: string): Promise<KeptPage> {
    const renderedAt = portal.clock.now().getTime()
    return keepPage(await render(handler, host, key.key), { generation, renderedAt, encodings })
  }

  async function keptElsewhere(path: string, { generation, renderedAt, encodings }: KeptPage) {
    const kept = await fallback(path).catch(() => undefined)
    const headers = { 'content-type': kept?.type }
    return kept && keepPage({ status: 200, headers, body: kept.body }, { generation, renderedAt, encodings })
  }

  /** Asked for once in a turn of the event loop: what comes in after a change was acknowledged comes in a later one. */
  function turn() {
    if (!thisTurn) {
      thisTurn = { generation: knownGeneration(), time: portal.clock.now().getTime() }
      setImmediate(endTurn)
    }
    return thisTurn
  }

  function endTurn() {
    thisTurn = undefined
  }

  /** Without a database no page is of this generation, and the last good ones have to do. */
  function knownGeneration() {
    try {
      return portal.contentCache.knownGeneration()
    } catch {
      return undefined
    }
  }

  const currentGeneration = () => portal.contentCache.generation().catch(() => 'unknown')

  function send(req: IncomingMessage, res: ServerResponse, page: KeptPage) {
    if (page.counts !== undefined && page.status === 200) onRead(req, page.counts)
    sendPage(req, res, page, renderQueue.isWaiting())
  }

  return listener
}

function showFigures({ metrics }: Portal, count: Record<string, number>, bytes: () => number) {
  new Gauge({
    name: 'portal_page_cache_bytes',
    help: 'About how much memory the kept pages take',
    registers: [metrics],
    collect() {
      this.set(bytes())
    },
  })
  new Counter({
    name: 'portal_page_cache_total',
    help: 'Pages sent as they were kept (hits), made (misses), and old ones sent because making failed (stale)',
    labelNames: ['result'],
    registers: [metrics],
    collect() {
      this.reset()
      for (const [result, times] of Object.entries(count)) this.inc({ result }, times)
    },
  })
}
