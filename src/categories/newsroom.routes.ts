import { type Response, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { readDirection } from '#platform/database/order.ts'
import { actorOf } from '#platform/database/write.ts'
import { found, Refused } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { type Form, field, showForm } from '#platform/http/forms/forms.ts'
import { readId } from '#platform/http/query.ts'
import { showNumber } from '#platform/text/dates.ts'
import { listKeepers } from '#users/responsibilities/responsibility.store.ts'
import { addCategory, changeCategory, keepersKey, moveCategory, removeCategory } from './category.actions.ts'
import { readCategory } from './category.form.ts'
import { countByCategory, findCategory, listCategories } from './category.store.ts'
import type { Category } from './category.ts'
import { showCategories } from './category.view.ts'

const list = '/quan-tri/chuyen-muc'

declare global {
  namespace Express {
    interface Locals {
      /** The one that the address names. */
      category: Category
    }
  }
}

/** The sections of the news, for who administers them. */
export function categoryAdministration(portal: Portal): Router {
  const router = Router()

  router.param('category', async (_req, res, next, id) => {
    res.locals.category = found(await findCategory(portal.db, readId(id) ?? 0))
    next()
  })

  router.get('/chuyen-muc', async (_req, res) => {
    const categories = showCategories(await listCategories(portal.db), await countByCategory(portal.db), res.locals)
    res.render('newsroom/categories/list', { page: { title: res.locals.t.categories.title }, categories })
  })

  router.get('/chuyen-muc/moi', (_req, res) => showNew(res, { typed: {} }))

  router.post('/chuyen-muc/moi', async (req, res) => {
    const { t, editor } = res.locals
    const form = readCategory(t, req.body)
    if (form.errors) return showNew(res, form)

    const refusal = await addCategory(portal, actorOf(editor), form.values)
    if (refusal) return showNew(res, { ...form, errors: { slug: t.categories.refusals[refusal] } })
    done(req, res, t.categories.added(form.values.name), list)
  })

  router.get('/chuyen-muc/:category', async (_req, res) => {
    const { name, slug, description } = res.locals.category
    await showOne(res, { typed: { name, slug, description } })
  })

  router.post('/chuyen-muc/:category', async (req, res) => {
    const { t, editor, category } = res.locals
    const form = readCategory(t, req.body)
    if (form.errors) return showOne(res, form)

    const refusal = await changeCategory(portal, actorOf(editor), category, form.values)
    if (refusal) return showOne(res, { ...form, errors: { slug: t.categories.refusals[refusal] } })
    done(req, res, t.categories.changed(form.values.name), list)
  })

  router.post('/chuyen-muc/:category/thu-tu', async (req, res) => {
    const { t, editor, category } = res.locals
    await moveCategory(portal, actorOf(editor), category, readDirection(field(req.body, 'direction')))
    done(req, res, t.order.done(category.name), `${list}#muc-${category.id}`)
  })

  router.post('/chuyen-muc/:category/xoa', async (req, res) => {
    const { t, editor, category } = res.locals
    const refusal = await removeCategory(portal, actorOf(editor), category, field(req.body, 'keepers'))
    if (refusal) throw new Refused(t.categories.refusals[refusal])
    done(req, res, t.categories.removed(category.name), list)
  })

  const showNew = (res: Response, form: Form) =>
    showForm(res, 'newsroom/categories/edit', res.locals.t.categories.add, form, { kept: '', keptBy: '', keepers: '' })

  async function showOne(res: Response, form: Form) {
    const { t, category } = res.locals
    const articles = (await countByCategory(portal.db)).get(category.id) ?? 0
    const kept = articles > 0 ? t.categories.notEmpty(showNumber(articles)) : ''
    const keepers = await listKeepers(portal.db, category.id)
    const keptBy = keepers.length > 0 ? t.categories.keepers(keepers.map(({ fullName }) => fullName).join(', ')) : ''
    showForm(res, 'newsroom/categories/edit', t.categories.change(category.name), form, { kept, keptBy, keepers: keepersKey(keepers) })
  }

  return router
}
