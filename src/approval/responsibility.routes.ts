import { type Request, type Response, Router } from 'express'
import { listCategories } from '#categories/category.store.ts'
import type { Portal } from '#platform/context.ts'
import { actorOf } from '#platform/database/write.ts'
import { found } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { type Form, showForm } from '#platform/http/forms/forms.ts'
import { readId } from '#platform/http/query.ts'
import { changeResponsibilities } from '#users/responsibilities/responsibility.actions.ts'
import { findResponsibilities } from '#users/responsibilities/responsibility.store.ts'
import { findUser } from '#users/user.store.ts'
import type { User } from '#users/user.ts'
import { allField, categoryField, readResponsibilities, responsibilitiesAsTyped } from './responsibility.form.ts'

/** What somebody of the newsroom looks after. */
export function responsibilityRoutes(portal: Portal): Router {
  const router = Router()

  router.get('/nguoi-dung/:id/phu-trach', async (req, res) => {
    const user = await userOf(req)
    await show(res, user, { typed: responsibilitiesAsTyped(await findResponsibilities(portal.db, user.id)) })
  })

  router.post('/nguoi-dung/:id/phu-trach', async (req, res) => {
    const { t, editor } = res.locals
    const user = await userOf(req)
    const form = readResponsibilities(t, req.body, await listCategories(portal.db))
    if (form.errors) return show(res, user, form)
    await changeResponsibilities(portal, actorOf(editor), user, form.values)
    done(req, res, t.users.changed(user.fullName), '/quan-tri/duyet-bai')
  })

  const userOf = async (req: Request) => found(await findUser(portal.db, readId(req.params.id) ?? 0))

  async function show(res: Response, user: User, form: Form) {
    const categories = await listCategories(portal.db)
    const { t } = res.locals
    const boxes = [
      { name: allField, label: t.approval.all, type: 'checkbox' },
      ...categories.map(({ id, name }) => ({ name: categoryField(id), label: name, type: 'checkbox', lang: 'vi' })),
    ]
    showForm(res, 'newsroom/approval/responsibilities', t.approval.responsibilitiesOf(user.fullName), form, {
      boxes,
      role: t.roles[user.role],
    })
  }

  return router
}
