import { type RequestHandler, Router } from 'express'
import { listAlertsInForce } from '#alerts/alert.store.ts'
import { findCategoryBySlug } from '#categories/category.store.ts'
import type { ArticleSummary } from '#content/core/article.ts'
import { listPublic } from '#content/core/public-list.store.ts'
import { categoryPath, filedKind, kinds } from '#kinds.ts'
import type { Words } from '#locales/index.ts'
import { middleWidth, pictureFile } from '#media/media.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { found } from '#platform/errors.ts'
import { type FeedFormat, feedFormats } from './feed.ts'
import { latest, showFeed } from './feed.view.ts'

const entries = 30

export function feeds(portal: Portal): Router {
  const router = Router()
  for (const format of feedFormats) router.get([format.address(), format.address(':list')], sendFeed(portal, format))
  return router
}

function sendFeed(portal: Portal, format: FeedFormat): RequestHandler<{ list?: string }> {
  return async (req, res) => {
    const { filter, alerted, ...list } = await listOf(portal, res.locals.t, req.params.list)
    const articles = await listPublic(portal.db, timestamp(portal.clock), { ...filter, inForce: true }, { limit: entries })
    const alerts = alerted ? await listAlertsInForce(portal.db, timestamp(portal.clock)) : []
    const pictureBytes = await bytesOf(portal, articles)
    const text = showFeed(portal.config.baseUrl, res.locals.site, list, format, { alerts, articles, pictureBytes }, portal.clock.now())
    const changed = latest([...alerts, ...articles])
    if (changed) res.set('Last-Modified', changed.toUTCString())
    res.set('Access-Control-Allow-Origin', '*').type(`${format.type}; charset=utf-8`).send(text)
  }
}

/** Of the pictures that feeds name, by the number of their article. */
async function bytesOf({ storage }: Portal, articles: ArticleSummary[]): Promise<Map<number, number>> {
  const sizes = new Map<number, number>()
  for (const { id, cover } of articles) {
    const file = cover && (await storage.open(pictureFile(cover.hash, middleWidth(cover))).catch(() => undefined))
    if (file) sizes.set(id, file.bytes)
  }
  return sizes
}

/** What a feed holds: everything, a kind that has a feed of its own, or a category. */
async function listOf(portal: Portal, t: Words, slug: string | undefined) {
  if (!slug) return { name: '', path: '/', alerted: true, filter: {} }
  const kind = kinds.find(({ feed }) => feed === slug)
  if (kind) return { slug, name: t.kinds[kind.name].many, path: kind.list, alerted: kind.withAlerts, filter: { kind: kind.name } }
  const { id, name } = found(await findCategoryBySlug(portal.db, slug))
  return { slug, name, path: categoryPath(slug), alerted: false, filter: { kind: filedKind.name, categoryId: id } }
}
