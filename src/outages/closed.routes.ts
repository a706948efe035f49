import type { Request, RequestHandler, Response } from 'express'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { plainPage } from '#platform/http/plain-page.ts'
import { showMoment } from '#platform/text/dates.ts'
import { escapeHtml } from '#platform/text/html.ts'
import { listOutages } from './outage.store.ts'
import { type Outage, outageOf } from './outage.ts'
import { showOutage } from './shown-outage.ts'

const known = (portal: Portal) => portal.versioned.remember('outages', () => listOutages(portal.db, timestamp(portal.clock)))

/** While the whole portal stands still readers are told until when, instead of any page. */
export function closedForReaders(portal: Portal): RequestHandler {
  return async (req, res, next) => {
    const outage = outageOf('site', await known(portal), timestamp(portal.clock))
    return outage ? sayClosed(portal, req, res, outage) : next()
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
  const page = { language, t, title: t.outages.closedTitle, advice, status: 503, home: link('/'), stylesheet: app.locals.asset('site.css') }
  res.type('html').send(plainPage(escaped(page)))
}

/** The reason is what somebody typed. */
const escaped = <T extends { advice: string }>(page: T): T => ({ ...page, advice: escapeHtml(page.advice) })
