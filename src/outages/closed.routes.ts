import type { Request, RequestHandler, Response } from 'express'
import { getEmergency } from '#emergency/emergency.store.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { plainPage } from '#platform/http/plain-page.ts'
import { showMoment } from '#platform/text/dates.ts'
import { escapeHtml } from '#platform/text/html.ts'
import { listOutages } from './outage.store.ts'
import { type Outage, outageOf } from './outage.ts'
import { showOutage } from './outage.view.ts'

const known = (portal: Portal) => portal.contentCache.remember('outages', () => listOutages(portal.db, timestamp(portal.clock)))

/** What people must learn whatever is being worked on: alerts, whom to call, and the feeds that carry alerts. */
const always = /^\/(khan-cap$|canh-bao(\/|$)|api\/alerts$|(rss|atom)[./]|feed[./])/

/** While the whole portal stands still readers are told until when, instead of nearly any page. */
export function closedForReaders(portal: Portal): RequestHandler {
  return async (req, res, next) => {
    const outage = portal.onTrial ? undefined : outageOf('site', await known(portal), timestamp(portal.clock))
    if (!outage || always.test(req.path)) return next()
    // In an emergency the home page is the one for it.
    if (req.path === '/' && (await getEmergency(portal.db)).active) return next()
    sayClosed(portal, req, res, outage)
  }
}

/** While the newsroom stands still only administrators go on: they do the work it stands still for. */
export function closedForEditors(portal: Portal): RequestHandler {
  return async (req, res, next) => {
    const { editor, t } = res.locals
    const now = timestamp(portal.clock)
    const outages = await known(portal)
    res.locals.outages = outages.map((each) => showOutage(each, t, now))
    const outage = editor && editor.role !== 'admin' ? outageOf('newsroom', outages, now) : undefined
    return outage && req.path !== '/dang-xuat' ? sayClosed(portal, req, res, outage) : next()
  }
}

function sayClosed({ clock }: Portal, { app }: Request, res: Response, { endsAt, reason }: Outage) {
  const { t, language, link, errorsAsJson } = res.locals
  const seconds = Math.max(60, Math.ceil((Date.parse(endsAt) - clock.now().getTime()) / 1000))
  res.locals.meant = true
  res.status(503).set({ 'Retry-After': String(seconds), 'Cache-Control': 'no-store' })
  const advice = t.outages.closed(showMoment(endsAt), reason)
  if (errorsAsJson) return void res.json({ error: { message: `${t.outages.closedTitle}. ${advice}` } })
  const page = { language, t, title: t.outages.closedTitle, status: 503, home: link('/'), stylesheet: app.locals.asset('site.css') }
  const stillOpen = `<a href="${link('/khan-cap')}">${t.emergency.heading}</a>`
  res.type('html').send(plainPage({ ...page, advice: `${escapeHtml(advice)}</p>\n<p>${stillOpen}` }))
}
