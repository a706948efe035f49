import { type Response, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { actorOf } from '#platform/database/write.ts'
import { done } from '#platform/http/forms/flash.ts'
import { type Form, showForm } from '#platform/http/forms/forms.ts'
import { sessionKey } from '#platform/http/forms/session.ts'
import { readPasswords } from '#users/account.form.ts'
import { changePassword } from '#users/user.actions.ts'
import { currentPasswordFault } from './current-password.actions.ts'
import { refuseGuessable } from './strength.ts'

/** Everybody's own password. */
export function ownPasswordRoutes(portal: Portal): Router {
  const router = Router()

  router.get('/mat-khau', (_req, res) => show(res, { typed: {} }))

  router.post('/mat-khau', async (req, res) => {
    const { t, editor } = res.locals
    const form = readPasswords(t, req.body)
    if (form.errors) return show(res, form)

    const fault = await currentPasswordFault(portal, res.locals, req.ip ?? '', form.values.current)
    if (fault) return show(res, { ...form, errors: { current: fault } })
    const strong = await refuseGuessable(portal, t, form, [editor.username, editor.fullName])
    if (strong.errors) return show(res, strong)
    await changePassword(portal, actorOf(editor), editor, form.values.password, sessionKey(req.sessionID))
    done(req, res, t.ownPassword.done, '/quan-tri/mat-khau')
  })

  return router
}

const show = (res: Response, form: Form) => showForm(res, 'newsroom/users/own-password', res.locals.t.ownPassword.title, form)
