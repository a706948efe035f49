import { type Response, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { readDirection } from '#platform/database/order.ts'
import { actorOf } from '#platform/database/write.ts'
import { found } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { type Form, field, showForm } from '#platform/http/forms/forms.ts'
import { readId } from '#platform/http/query.ts'
import { addLink, changeLink, moveGroup, moveLink, removeLink } from './link.actions.ts'
import { readLink } from './link.form.ts'
import { findLink, listLinks } from './link.store.ts'
import { groupLinks, type Link } from './link.ts'
import { showGroups } from './link.view.ts'

const list = '/quan-tri/lien-ket'

declare global {
  namespace Express {
    interface Locals {
      /** The one that the address names. */
      website: Link
    }
  }
}

/** Links to other websites, for who administers them. */
export function linkAdministration(portal: Portal): Router {
  const router = Router()

  router.param('link', async (_req, res, next, id) => {
    res.locals.website = found(await findLink(portal.db, readId(id) ?? 0))
    next()
  })

  router.get('/lien-ket', async (_req, res) => {
    const groups = showGroups(await listLinks(portal.db), res.locals)
    res.render('newsroom/links/list', { page: { title: res.locals.t.links.title }, groups })
  })

  router.get('/lien-ket/moi', (_req, res) => showNew(res, { typed: {} }))

  router.post('/lien-ket/moi', async (req, res) => {
    const { t, editor } = res.locals
    const form = readLink(t, req.body)
    if (form.errors) return showNew(res, form)
    await addLink(portal, actorOf(editor), form.values)
    done(req, res, t.links.added(form.values.title), list)
  })

  router.post('/lien-ket/nhom/thu-tu', async (req, res) => {
    const group = field(req.body, 'group')
    await moveGroup(portal, actorOf(res.locals.editor), group, readDirection(field(req.body, 'direction')))
    done(req, res, res.locals.t.order.done(group), list)
  })

  router.get('/lien-ket/:link', (_req, res) => {
    const { title, url, group } = res.locals.website
    return showOne(res, { typed: { title, url, group } })
  })

  router.post('/lien-ket/:link', async (req, res) => {
    const { t, editor, website } = res.locals
    const form = readLink(t, req.body)
    if (form.errors) return showOne(res, form)
    await changeLink(portal, actorOf(editor), website, form.values)
    done(req, res, t.links.changed(form.values.title), list)
  })

  router.post('/lien-ket/:link/thu-tu', async (req, res) => {
    const { t, editor, website } = res.locals
    await moveLink(portal, actorOf(editor), website, readDirection(field(req.body, 'direction')))
    done(req, res, t.order.done(website.title), `${list}#lien-ket-${website.id}`)
  })

  router.post('/lien-ket/:link/xoa', async (req, res) => {
    const { t, editor, website } = res.locals
    await removeLink(portal, actorOf(editor), website)
    done(req, res, t.links.removed(website.title), list)
  })

  const showNew = (res: Response, form: Form) => showEdit(res, res.locals.t.links.add, form)
  const showOne = (res: Response, form: Form) => showEdit(res, res.locals.t.links.change(res.locals.website.title), form)

  async function showEdit(res: Response, title: string, form: Form) {
    const groups = groupLinks(await listLinks(portal.db)).map(({ group }) => group)
    showForm(res, 'newsroom/links/edit', title, form, { groups })
  }

  return router
}
