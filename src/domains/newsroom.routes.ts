import { type Response, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { done } from '#platform/http/forms/flash.ts'
import { type Form, field, showForm } from '#platform/http/forms/forms.ts'
import { decideDomains } from './domain.actions.ts'
import { readDomain, tickedHosts } from './domain.form.ts'
import { countDomains, listDomains } from './domain.store.ts'
import type { DomainState } from './domain.ts'
import { showDomain } from './domain.view.ts'

const list = '/quan-tri/ten-mien'
/** Fields of a form are few enough to be read. */
const atOnce = 200

/** Where content may lead: every outside domain, and what was decided about it. */
export function domainAdministration(portal: Portal): Router {
  const router = Router()

  router.get('/ten-mien', (_req, res) => show(res, { typed: {} }))

  router.post('/ten-mien', async (req, res) => {
    const { t, editor } = res.locals
    const form = readDomain(t, req.body)
    if (form.errors) return show(res, form)
    await decideDomains(portal, editor, [form.values.host], 'approved', form.values.subdomains)
    done(req, res, t.domains.approved(form.values.host), list)
  })

  router.post('/ten-mien/quyet-dinh', async (req, res) => {
    const { t, editor } = res.locals
    const hosts = tickedHosts(req.body)
    const verdict = field(req.body, 'verdict') === 'approved' ? 'approved' : 'refused'
    if (hosts.length === 0) return show(res.status(422), { typed: {} }, t.domains.noneTicked)
    await decideDomains(portal, editor, hosts, verdict)
    done(req, res, t.domains[verdict](hosts.join(', ')), list)
  })

  async function show(res: Response, form: Form, fault = '') {
    const part = async (state: DomainState) => ({
      state,
      total: await countDomains(portal.db, state),
      domains: (await listDomains(portal.db, state, atOnce)).map((domain) => showDomain(domain, res.locals)),
    })
    const parts = await Promise.all([part('found'), part('refused'), part('approved')])
    showForm(res, 'newsroom/domains/list', res.locals.t.domains.title, form, { parts, fault })
  }

  return router
}
