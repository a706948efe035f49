import { type Request, type Response, Router } from 'express'
import { findManuscript } from '#content/core/manuscript.store.ts'
import type { Portal } from '#platform/context.ts'
import { Forbidden, found } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { type Form, readFields } from '#platform/http/forms/forms.ts'
import { readId } from '#platform/http/query.ts'
import { clearRevisions, mayClear } from './clear.actions.ts'
import { clearForm, type Scope, scopes } from './clear.form.ts'
import { listOldVersions } from './clear.store.ts'

/** Taking old words out of an article's history: what will happen is said first, then a reason is asked for. */
export function clearingRevisions(portal: Portal): Router {
  const router = Router()

  router.get('/tin/:id/ban/:version/xoa', async (req, res) => confirm(req, res, { typed: { scope: 'one' } }))

  router.post('/tin/:id/ban/:version/xoa', async (req, res) => {
    const { t, editor } = res.locals
    const { id, version } = await asked(req)
    const form = readFields(t, clearForm, req.body)
    if (form.errors) return confirm(req, res.status(422), form)
    const gone = await clearRevisions(portal, editor, id, chosen[form.values.scope](version), form.values.reason)
    done(req, res, t.clearing.done(gone.join(', ')), `/quan-tri/tin/${id}`)
  })

  async function confirm(req: Request, res: Response, form: Form) {
    const { t, editor, link } = res.locals
    const { id, version, manuscript } = await asked(req)
    if (!(await mayClear(portal.db, editor, manuscript))) throw new Forbidden()
    const old = await listOldVersions(portal.db, id)
    const options = scopes.map((scope) => [scope, t.clearing.scopes[scope](old.filter(chosen[scope](version)).join(', '))])
    res.render('newsroom/articles/clear', {
      page: { title: t.clearing.title(String(version)) },
      title: manuscript.article.title,
      ...{ options, form, href: link(`/quan-tri/tin/${id}/ban/${version}`) },
    })
  }

  /** @throws NotFound when there is no such version, or it is needed */
  async function asked(req: Request) {
    const [id, version] = [readId(req.params.id) ?? 0, readId(req.params.version) ?? 0]
    const manuscript = found(await findManuscript(portal.db, id))
    return { id, manuscript, version: found((await listOldVersions(portal.db, id)).find((old) => old === version)) }
  }

  return router
}

const chosen: Record<Scope, (asked: number) => (version: number) => boolean> = {
  one: (asked) => (version) => version === asked,
  older: (asked) => (version) => version <= asked,
  all: () => () => true,
}
