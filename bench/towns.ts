import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Archive, archiveOf } from './archive.ts'
import { median } from './load.ts'
import { portalSettings, type Server, serve, servePortal, stop } from './servers.ts'

/** A portal with so many articles, twice: as it is, and making each page anew. */
export interface Town extends Archive {
  portal: Server
  uncached: Server
  /** The path of its newest article. */
  article: string
  /** A page far down the list. */
  farPage: number
  /** Milliseconds from the start to the first answer, the median of five. */
  upAfter: number
  bytes: number
}

export async function openTown(count: number, port: number): Promise<Town> {
  const archive = await archiveOf(count)
  const { folder } = archive
  const starts: number[] = []
  for (let n = 0; n < 4; n++) {
    const portal = await servePortal(folder, port)
    starts.push(portal.upAfter)
    await stop(portal)
  }
  const portal = await servePortal(folder, port)
  const uncached = await serve(['bench/uncached.ts'], port + 1, portalSettings(folder))
  return {
    ...archive,
    portal,
    uncached,
    article: await newestArticle(portal),
    farPage: Math.min(1000, count / 20),
    upAfter: median([...starts, portal.upAfter]),
    bytes: (await stat(join(folder, 'portal.sqlite'))).size,
  }
}

export async function newestArticle({ url }: Server): Promise<string> {
  const { items } = (await (await fetch(`${url}/api/articles`)).json()) as { items: { url: string }[] }
  return new URL(items[0]!.url).pathname
}
