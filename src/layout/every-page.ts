import type { RequestHandler } from 'express'
import { listAlertsInForce } from '#alerts/alert.store.ts'
import { type ShownAlert, showAlert } from '#alerts/alert.view.ts'
import { listCategories } from '#categories/category.store.ts'
import type { Category } from '#categories/category.ts'
import { filledKinds } from '#content/core/filled-kinds.query.ts'
import { listMostRead, listPublic } from '#content/core/public-list.store.ts'
import { type Reader, showTeaser, type Teaser } from '#content/reading/teaser.view.ts'
import { besideKind, categoryPath } from '#kinds.ts'
import { listLinks } from '#links/link.store.ts'
import { groupLinks } from '#links/link.ts'
import { listOutages } from '#outages/outage.store.ts'
import { type ShownOutage, showOutage } from '#outages/outage.view.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { localDay } from '#platform/text/dates.ts'
import { hasSample } from '#sample/sample.store.ts'
import { getSiteInfo, type SiteInfo } from '#site/site-info.store.ts'
import { describePage, type PageHead } from './page-head.ts'

declare global {
  namespace Express {
    interface Locals {
      site: SiteInfo
      /** Says so above every page. */
      showsSample: boolean
      categories: Category[]
      linkGroups: ReturnType<typeof groupLinks>
      announcements: (Teaser & { pinned: boolean })[]
      /** Planned ones that readers should know of; in the newsroom all. */
      outages: ShownOutage[]
      /** The list of each kind of content that has something in it; below one that is filed each category has its own. */
      lists: { path: string; name: string; filed: boolean }[]
      categoryPath: (slug: string) => string
      /** They stand above all. */
      alerts: ShownAlert[]
      mostRead: Teaser[]
      /** A partial that says the same on every page. */
      shared: (partial: string) => string
      baseUrl: string
      /** What a page's head tells machines. */
      describePage: (page: PageHead) => ReturnType<typeof describePage>
      /** The page that shows an error, if not the readers' own. */
      errorView?: string
      /** The article whose reading this page is. */
      counts?: number
      /** Where the page itself tells of being read, behind a CDN. */
      countAt?: string
    }
  }
}

const announcements = 6
/** Ahead of newer ones. */
const pinnedAnnouncements = 3
const mostRead = 5
const mostReadDays = 30
const mostReadSeconds = 60

/** What header, side column and footer of every public page need, set once. */
export function everyPage(portal: Portal): RequestHandler {
  return async (req, res, next) => {
    const { language } = res.locals
    const blocks = await portal.contentCache.remember(`blocks ${language}`, async () => {
      const loaded = await loadBlocks(portal, res.locals)
      return { ...loaded, shared: fillOnce({ ...req.app.locals, ...readerOf(res.locals), ...loaded }) }
    })
    const read = await portal.contentCache.remember(`most read ${language}`, () => loadMostRead(portal, res.locals), mostReadSeconds)
    Object.assign(res.locals, {
      ...blocks,
      mostRead: read,
      baseUrl: portal.config.baseUrl,
      describePage: (page: PageHead) => describePage(res.locals, page),
    })
    next()
  }
}

const readerOf = ({ t, language, link }: Reader): Reader => ({ t, language, link })

/** Partials that say the same on every page, each filled once for all of them. */
function fillOnce(locals: Pick<Express.Locals, 'show'>): (partial: string) => string {
  const filled = new Map<string, string>()
  return (partial) => {
    const html = filled.get(partial) ?? locals.show(`partials/${partial}`, locals)
    filled.set(partial, html)
    return html
  }
}

async function loadBlocks(portal: Portal, reader: Reader) {
  const { db, clock } = portal
  const now = timestamp(clock)
  const inForce = { kind: besideKind.name, inForce: true }
  const pinned = await listPublic(db, now, { ...inForce, pinned: true }, { limit: pinnedAnnouncements })
  const latest = await listPublic(db, now, inForce, { limit: announcements })
  const first = [...pinned, ...latest.filter(({ id }) => !pinned.some((other) => other.id === id))].slice(0, announcements)
  return {
    site: await getSiteInfo(db),
    showsSample: await hasSample(db),
    categories: await listCategories(db),
    lists: (await filledKinds(db, now)).map(({ name, list, filed }) => ({ path: list, name: reader.t.kinds[name].many, filed })),
    categoryPath,
    linkGroups: groupLinks(await listLinks(db)),
    announcements: first.map((article) => ({ ...showTeaser(portal, reader, article), pinned: article.pinned })),
    outages: (await listOutages(db, now)).filter(({ scope }) => scope === 'site').map((outage) => showOutage(outage, reader.t, now)),
    alerts: (await listAlertsInForce(db, now)).map((alert) => showAlert(alert, reader, now)),
  }
}

async function loadMostRead(portal: Portal, reader: Reader) {
  const { db, clock } = portal
  const since = localDay(new Date(clock.now().getTime() - mostReadDays * 86_400_000))
  const articles = await listMostRead(db, timestamp(clock), since, mostRead)
  return articles.map((article) => showTeaser(portal, reader, article))
}
