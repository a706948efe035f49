import { setTimeout } from 'node:timers/promises'
import { listAlertsInForce } from '#alerts/alert.store.ts'
import { alertPath } from '#alerts/alert.ts'
import { listCategories } from '#categories/category.store.ts'
import { articlePath } from '#content/core/article.ts'
import { noteDomains, unapprovedHosts } from '#domains/domain.store.ts'
import { hostsIn, ownHost } from '#domains/domain.ts'
import { categoryPath, kinds } from '#kinds.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { inPages } from '#platform/database/pages.ts'
import { type Actor, actorOf, write } from '#platform/database/write.ts'
import { escapeHtml } from '#platform/text/html.ts'
import { getSiteInfo } from '#site/site-info.store.ts'
import type { User } from '#users/user.ts'
import { compareFiles, type Difference, readInstalled } from './files.ts'
import { noteSighting } from './finding.store.ts'
import type { Sighting } from './finding.ts'
import { inspect } from './inspect.ts'
import { listPublished, noteScan, noteWish, readBaseline, replaceBaseline } from './scan.store.ts'

export interface ScanResult {
  pages: number
  /** What waits for a decision since this scan. */
  fresh: Sighting[]
  domains: string[]
}

const lists = ['/', '/en', '/khan-cap', '/canh-bao', ...kinds.map(({ list }) => list), '/so-do-trang', '/tim-kiem', '/khong-co-trang-nay']

/** Where the portal itself leads, by its own buttons and the search engine it begins with. */
const ownLinks = /"https:\/\/www\.(facebook\.com\/sharer\/|google\.com\/search\?)/g

/** The job that looks over pages finds the request, and does it. */
export const askForScan = (portal: Portal, editor: User) =>
  write(portal, actorOf(editor), async (tx, record) => {
    await noteWish(tx, timestamp(portal.clock))
    record({ action: 'integrity.ask', readersUnaffected: true })
  })

/**
 * Looks over every published page as readers get it, over settings and installed files. Half of the time is left to readers; a stop leaves
 * it unfinished.
 */
export async function scan(
  portal: Portal,
  actor: Actor,
  onProgress: (pages: number) => void = () => {},
  signal?: AbortSignal,
): Promise<ScanResult> {
  const at = timestamp(portal.clock)
  const result: ScanResult = { pages: 0, fresh: [], domains: [] }
  const note = async (place: string, html: string) => {
    await keep(
      portal,
      result,
      inspect(html).map((found) => ({ ...found, place })),
      at,
    )
    await noteLinks(portal, result, place, html, at)
  }

  const unread: string[] = []
  for await (const path of paths(portal, at)) {
    if (signal?.aborted) return result
    const started = performance.now()
    const { status, body } = await portal.render(path)
    if (status < 500) {
      await note(path, body.toString('utf8'))
      onProgress(++result.pages)
    } else unread.push(path)
    await setTimeout(performance.now() - started)
  }
  // One sign for all of them: what makes one page fail often makes every page fail.
  if (unread[0]) await keep(portal, result, [{ kind: 'unread', place: unread[0], what: String(unread.length) }], at)
  await note('/quan-tri/trang', `<a href="${escapeHtml((await getSiteInfo(portal.db)).webSearchUrl.replace('{q}', ''))}">`)
  await keep(
    portal,
    result,
    (await changedFiles(portal)).map(({ path, how }) => ({ kind: 'file' as const, place: path, what: how })),
    at,
  )

  await noteScan(portal.writer, { startedAt: at, finishedAt: timestamp(portal.clock), pages: result.pages })
  const details = { pages: result.pages, findings: result.fresh.length, domains: result.domains.length }
  await write(portal, actor, async (_tx, record) => record({ action: 'integrity.scan', details, readersUnaffected: true }))
  return result
}

/** The installed files that are otherwise than they were. The first time they are taken as they are. */
export async function changedFiles(portal: Portal): Promise<Difference[]> {
  const installed = await readInstalled()
  const known = await readBaseline(portal.writer)
  if (known.size > 0) return compareFiles(known, installed)
  await portal.writer.transaction().execute((tx) => replaceBaseline(tx, installed))
  return []
}

async function* paths({ db }: Portal, now: string): AsyncGenerator<string> {
  yield* lists
  for (const { slug } of await listCategories(db)) yield categoryPath(slug)
  for (const alert of await listAlertsInForce(db, now)) yield alertPath(alert)
  for await (const article of inPages((after) => listPublished(db, now, after))) yield articlePath(article)
}

async function keep({ writer }: Portal, { fresh }: ScanResult, sightings: Sighting[], at: string) {
  for (const sighting of sightings) if (await noteSighting(writer, sighting, at)) fresh.push(sighting)
}

/** New domains wait on their own list; one that was refused is a finding where it still stands. */
async function noteLinks(portal: Portal, result: ScanResult, place: string, html: string, at: string) {
  const body = html.slice(Math.max(0, html.indexOf('<body'))).replaceAll(ownLinks, '"/')
  const hosts = hostsIn(body)
  const own = ownHost(portal.config)
  const unapproved = await unapprovedHosts(portal.writer, hosts, own)
  if (unapproved.some(({ state }) => state === 'new')) result.domains.push(...(await noteDomains(portal.writer, hosts, place, at, own)))
  const refused = unapproved.filter(({ state }) => state === 'refused')
  await keep(
    portal,
    result,
    refused.map(({ host }) => ({ kind: 'domain' as const, place, what: host })),
    at,
  )
}
