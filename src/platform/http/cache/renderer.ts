import type { RequestListener } from 'node:http'
import type { Portal } from '#platform/context.ts'
import { Busy } from '#platform/errors.ts'
import { createEncodings } from './encoding.ts'
import { type KeptPage, keepPage } from './kept-page.ts'
import type { PageKey } from './page-key.ts'
import type { PageStore } from './page-store.ts'
import { render } from './render.ts'
import type { RenderQueue } from './render-queue.ts'

/** A page as it was kept elsewhere; undefined when it was not. */
export type FindKept = (path: string) => Promise<{ type: string; body: Buffer } | undefined>

interface Means {
  handler: RequestListener
  store: PageStore
  renderQueue: RenderQueue
  /** For when a page cannot be made and no last good one is in memory. */
  fallback: FindKept
  /** A page of before is sent again, since making it anew failed. */
  onStale: () => void
}

/** Makes a page of a generation; who asks for it meanwhile gets the same one. @throws Busy when too many ask for others */
export type RenderOnce = (key: PageKey, generation: string) => Promise<KeptPage>

/** One rendering at a time of one generation: who asks after a change does not get what was begun before it. */
export function createRenderer(portal: Portal, means: Means): RenderOnce {
  const underWay = new Map<string, Promise<KeptPage>>()
  const renderNow = renderingWith(portal, means.handler)
  return (key, generation) => {
    const name = `${generation} ${key.key}`
    const known = underWay.get(name)
    if (known) return known
    const rendering = renderOrFallBack(key, means, () => renderNow(key, generation)).finally(() => underWay.delete(name))
    underWay.set(name, rendering)
    return rendering
  }
}

function renderingWith({ clock, config }: Portal, handler: RequestListener): RenderOnce {
  const host = new URL(config.baseUrl).host
  const encodings = createEncodings()
  return async (key, generation) => {
    const renderedAt = clock.now().getTime()
    return keepPage(await render(handler, host, key.key), { generation, renderedAt, encodings })
  }
}

/** The new page, which is kept; when that fails, or too many ask for others, the last good one. */
async function renderOrFallBack(key: PageKey, { store, renderQueue, fallback, onStale }: Means, renderNow: () => Promise<KeptPage>) {
  const making = { slow: key.slow, popular: store.has(key) }
  const page = await renderQueue.make(making, renderNow).catch(unlessBusy)
  if (page?.status === 200 && !page.headers['set-cookie']) store.set(key, page)
  if (page && (page.status < 500 || page.meant)) return page
  const lastGood = store.get(key) ?? (page && (await keptElsewhere(fallback, key.key, page)))
  if (lastGood) onStale()
  if (!page && !lastGood) throw new Busy()
  return (lastGood ?? page) as KeptPage
}

function unlessBusy(error: unknown): undefined {
  if (!(error instanceof Busy)) throw error
}

async function keptElsewhere(fallback: FindKept, path: string, { generation, renderedAt, encodings }: KeptPage) {
  const kept = await fallback(path).catch(() => undefined)
  const headers = { 'content-type': kept?.type }
  return kept && keepPage({ status: 200, headers, body: kept.body }, { generation, renderedAt, encodings })
}
