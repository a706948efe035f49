import { type Request, type Response, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { actorOf } from '#platform/database/write.ts'
import { done } from '#platform/http/forms/flash.ts'
import { type Form, field, showForm } from '#platform/http/forms/forms.ts'
import { sessionKey } from '#platform/http/forms/session.ts'
import { queryText } from '#platform/http/query.ts'
import { showDate } from '#platform/text/dates.ts'
import { currentPasswordFault } from '#users/password/current-password.actions.ts'
import { readKept } from '#users/sign-in/kept-form.ts'
import { listSecondFactorRoles } from '#users/sign-in/sign-in-rules.store.ts'
import { askToEnrol, showRecoveryCodes } from './enrolment.page.ts'
import { addSecondFactor, removeSecondFactor, renewRecoveryCodes } from './second-factor.actions.ts'
import { findRecoveryCodes, findSecondFactor } from './second-factor.store.ts'

/** Everybody's own second factor. */
export function secondFactorPages(portal: Portal): Router {
  const router = Router()

  router.get('/xac-thuc', (req, res) => show(req, res, { typed: {} }))

  router.post('/xac-thuc', async (req, res) => {
    const { t, editor } = res.locals
    const fault = req.session.mustEnrol
      ? undefined
      : await currentPasswordFault(portal, res.locals, req.ip ?? '', field(req.body, 'current'))
    if (fault) return show(req, res, { typed: {}, errors: { current: fault } })

    const choice = field(req.body, 'do')
    if (!(await findSecondFactor(portal.db, editor.id))) return enrol(req, res)
    if (choice === 'codes') return showRecoveryCodes(res, { codes: await renewRecoveryCodes(portal, editor) })
    if (choice !== 'off') return show(req, res, { typed: {} })

    const demanded = await listSecondFactorRoles(portal.db)
    if (demanded.includes(editor.role)) return show(req, res, { typed: {}, errors: { off: t.secondFactor.demanded } })
    await removeSecondFactor(portal, actorOf(editor), editor)
    done(req, res, t.secondFactor.removed, '/quan-tri/xac-thuc')
  })

  async function enrol(req: Request, res: Response) {
    const { t, editor } = res.locals
    const { enrolSecret } = req.session
    const code = field(req.body, 'code')
    const codes = enrolSecret && (await addSecondFactor(portal, editor, enrolSecret, code, sessionKey(req.sessionID)))
    if (!codes) return show(req, res, { typed: {}, errors: { code: t.secondFactor.wrong } })

    delete req.session.enrolSecret
    delete req.session.mustEnrol
    showRecoveryCodes(res, { codes, kept: readKept(field(req.body, 'kept')), back: queryText(req, 've') })
  }

  async function show(req: Request, res: Response, form: Form) {
    const { t, editor } = res.locals
    const factor = await findSecondFactor(portal.db, editor.id)
    if (!factor) return askToEnrol(req, res, { user: editor, form, kept: readKept(field(req.body, 'kept')), back: queryText(req, 've') })
    const { left } = await findRecoveryCodes(portal.db, editor.id)
    showForm(res, 'newsroom/users/second-factor', t.secondFactor.title, form, { on: t.secondFactor.on(showDate(factor.createdAt), left) })
  }

  return router
}
