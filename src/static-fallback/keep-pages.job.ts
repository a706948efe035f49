import { setImmediate } from 'node:timers/promises'
import { listAlertsInForce } from '#alerts/alert.store.ts'
import { alertPath } from '#alerts/alert.ts'
import { listCategories } from '#categories/category.store.ts'
import { articlePath } from '#content/core/article.ts'
import { listMostRead, listPublic } from '#content/core/public-list.store.ts'
import { categoryPath, kinds } from '#kinds.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { localDay } from '#platform/text/dates.ts'
import { keepPages, type PageToKeep, pagesFolder, readKeptPages } from './kept-pages.ts'

const each = 30
const mostReadDays = 30
/** Even when nothing has changed, so that view counts and dates are not too old. In milliseconds. */
const oldest = 3_600_000

/** What people look for when something has happened, in both languages where it is short. */
const always = ['/', '/khan-cap', '/canh-bao', ...kinds.map(({ list }) => list)].flatMap((path) => [
  path,
  path === '/' ? '/en' : `/en${path}`,
])
const machines = ['/rss.xml', '/atom.xml', '/feed.json', '/api/alerts']

/** Keeps a copy of the pages that matter on the disk, made anew when readers' pages have changed. */
export async function keepPagesOnDisk(portal: Portal): Promise<void> {
  const folder = pagesFolder(portal.config.dataDir)
  const generation = await portal.contentCache.generation()
  const kept = await readKeptPages(folder)
  const savedAt = timestamp(portal.clock)
  if (kept?.generation === generation && Date.parse(savedAt) - Date.parse(kept.savedAt) < oldest) return

  const pages: PageToKeep[] = []
  for (const path of await listPaths(portal, savedAt)) {
    const { status, headers, body } = await portal.render(path)
    if (status === 200) pages.push({ path, type: String(headers['content-type']), body })
    // Readers come first.
    await setImmediate()
  }
  // While the portal stands still as planned there is nothing to keep.
  if (!pages.some(({ path }) => path === '/')) return
  await keepPages(folder, pages, { savedAt, generation })
}

async function listPaths({ db, clock }: Portal, now: string): Promise<string[]> {
  const since = localDay(new Date(clock.now().getTime() - mostReadDays * 86_400_000))
  const articles = [
    ...(await Promise.all(kinds.map(({ name, beside }) => listPublic(db, now, { kind: name, inForce: beside }, { limit: each })))).flat(),
    ...(await listMostRead(db, now, since, each)),
  ]
  const categories = await listCategories(db)
  const alerts = await listAlertsInForce(db, now)
  const paths = [
    ...[...always, ...machines],
    ...alerts.map(alertPath),
    ...categories.map(({ slug }) => categoryPath(slug)),
    ...articles.map(articlePath),
  ]
  return [...new Set(paths)]
}
