import { type Response, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { actorOf } from '#platform/database/write.ts'
import { found } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { type Form, showForm } from '#platform/http/forms/forms.ts'
import { readId } from '#platform/http/query.ts'
import { currentPasswordFault } from '#users/password/current-password.actions.ts'
import { refuseGuessable } from '#users/password/strength.ts'
import { readNewUser, readPasswords, readUser } from './account.form.ts'
import { addUser, changePassword, changeUser } from './user.actions.ts'
import { findUser, listUsers } from './user.store.ts'
import type { User } from './user.ts'
import { roleOptions, showUser, userAsTyped } from './user.view.ts'

const list = '/quan-tri/nguoi-dung'

/** The people of the newsroom. */
export function usersRoutes(portal: Portal): Router {
  const router = Router()

  router.param('id', async (_req, res, next, id) => {
    res.locals.user = found(await findUser(portal.db, readId(id) ?? 0))
    next()
  })

  router.get('/nguoi-dung', async (_req, res) => {
    const users = await listUsers(portal.db)
    const page = { title: res.locals.t.users.title }
    res.render('newsroom/users/list', { page, users: users.map((user) => showUser(user, res.locals)) })
  })

  router.get('/nguoi-dung/moi', (_req, res) => showNew(res, { typed: { role: 'writer' } }))

  router.post('/nguoi-dung/moi', async (req, res) => {
    const { t, editor } = res.locals
    const read = readNewUser(t, req.body)
    const form = await refuseGuessable(portal, t, read, [read.typed.username ?? '', read.typed.full_name ?? ''])
    if (form.errors) return showNew(res, form)

    const { full_name, ...values } = form.values
    const id = await addUser(portal, actorOf(editor), { ...values, fullName: full_name })
    if (!id) return showNew(res, { ...form, errors: { username: t.faults.taken } })
    done(req, res, t.users.added(full_name), list)
  })

  router.get('/nguoi-dung/:id', (_req, res) => showOne(res, { typed: userAsTyped(res.locals.user) }))

  router.post('/nguoi-dung/:id', async (req, res) => {
    const { t, editor, user } = res.locals
    const form = readUser(t, req.body)
    if (form.errors) return showOne(res, form)

    const { full_name, ...values } = form.values
    const refusal = await changeUser(portal, actorOf(editor), user, { ...values, fullName: full_name })
    if (refusal) return showOne(res, { ...form, errors: { [values.active ? 'role' : 'active']: t.users.refusals[refusal] } })
    done(req, res, t.users.changed(full_name), list)
  })

  router.use('/nguoi-dung/:id/mat-khau', (_req, res, next) => {
    const { editor, user, link } = res.locals
    return user.id === editor.id ? res.redirect(303, link('/quan-tri/mat-khau')) : next()
  })

  router.get('/nguoi-dung/:id/mat-khau', (_req, res) => showPassword(res, { typed: {} }))

  router.post('/nguoi-dung/:id/mat-khau', async (req, res) => {
    const { t, editor, user } = res.locals
    const form = readPasswords(t, req.body)
    if (form.errors) return showPassword(res, form)

    const fault = await currentPasswordFault(portal, res.locals, req.ip ?? '', form.values.current)
    if (fault) return showPassword(res, { ...form, errors: { current: fault } })
    const strong = await refuseGuessable(portal, t, form, [user.username, user.fullName])
    if (strong.errors) return showPassword(res, strong)
    await changePassword(portal, actorOf(editor), user, form.values.password)
    done(req, res, t.users.passwordSet(user.fullName), list)
  })

  return router
}

declare global {
  namespace Express {
    interface Locals {
      /** Whom the address names. */
      user: User
    }
  }
}

function showNew(res: Response, form: Form) {
  const { t } = res.locals
  showForm(res, 'newsroom/users/new', t.users.add, form, { roles: roleOptions(t) })
}

function showOne(res: Response, form: Form) {
  const { t, user } = res.locals
  showForm(res, 'newsroom/users/edit', user.fullName, form, { roles: roleOptions(t) })
}

function showPassword(res: Response, form: Form) {
  const { t, user } = res.locals
  showForm(res, 'newsroom/users/password', t.users.newPasswordFor(user.fullName), form)
}
