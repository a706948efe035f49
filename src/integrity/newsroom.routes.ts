import { type Response, Router } from 'express'
import { countDomains } from '#domains/domain.store.ts'
import type { Portal } from '#platform/context.ts'
import { found } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { field } from '#platform/http/forms/forms.ts'
import { readId } from '#platform/http/query.ts'
import { showMoment, showNumber } from '#platform/text/dates.ts'
import { acceptFiles, decide } from './finding.actions.ts'
import { countOpenFindings, findFinding, listFindings } from './finding.store.ts'
import { type Finding, verdicts } from './finding.ts'
import { askForScan } from './scan.actions.ts'
import { findLastScan } from './scan.store.ts'

const list = '/quan-tri/toan-ven'
const shown = 200

declare global {
  namespace Express {
    interface Locals {
      /** On the first page of those who answer for it: what waits for their decision. */
      suspicions?: { findings: number; domains: number }
    }
  }
}

/** What the nightly look over pages and files found. */
export function integrityPages(portal: Portal): Router {
  const router = Router()

  router.get('/', async (_req, res, next) => {
    const { role } = res.locals.editor
    const findings = role === 'admin' ? await countOpenFindings(portal.db) : 0
    const domains = role === 'admin' || role === 'approver' ? await countDomains(portal.db, 'found') : 0
    if (findings + domains > 0) res.locals.suspicions = { findings, domains }
    next()
  })

  router.get('/toan-ven', async (_req, res) => {
    const { t } = res.locals
    const last = await findLastScan(portal.db)
    const [open, decided] = await Promise.all([listFindings(portal.db, true, shown), listFindings(portal.db, false, shown)])
    res.render('newsroom/integrity/list', {
      page: { title: t.integrity.title },
      last: last?.finishedAt && t.integrity.last(showMoment(last.startedAt), showNumber(last.pages)),
      scanning: last?.finishedAt === null,
      files: open.filter(({ kind }) => kind === 'file').map((finding) => show(finding, res)),
      open: open.filter(({ kind }) => kind !== 'file').map((finding) => show(finding, res)),
      decided: decided.map((finding) => show(finding, res)),
      verdicts,
    })
  })

  router.post('/toan-ven/quet', async (req, res) => {
    await askForScan(portal, res.locals.editor)
    done(req, res, res.locals.t.integrity.started, list)
  })

  router.post('/toan-ven/tep', async (req, res) => {
    await acceptFiles(portal, res.locals.editor)
    done(req, res, res.locals.t.integrity.accepted, list)
  })

  router.post('/toan-ven/:finding', async (req, res) => {
    const finding = found(await findFinding(portal.db, readId(req.params.finding) ?? 0))
    const verdict = found(verdicts.find((name) => name === field(req.body, 'verdict')))
    await decide(portal, res.locals.editor, finding, verdict)
    done(req, res, res.locals.t.integrity.decided, list)
  })

  function show(finding: Finding, { locals: { t, link } }: Response) {
    const { kind, place, what, firstAt, lastAt, state, decidedBy, decidedAt } = finding
    return {
      id: finding.id,
      kind: t.integrity.kinds[kind],
      place,
      href: place.startsWith('/') ? link(place) : '',
      what: kind === 'file' ? t.integrity.how[what as 'changed'] : what,
      seen: t.integrity.seen(showMoment(firstAt), showMoment(lastAt)),
      decision: decidedAt ? `${t.integrity.verdicts[state as 'mended']} · ${decidedBy}, ${showMoment(decidedAt)}` : '',
      action: link(`${list}/${finding.id}`),
    }
  }

  return router
}
