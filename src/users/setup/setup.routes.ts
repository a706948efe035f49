import { type Request, type Response, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { done } from '#platform/http/forms/flash.ts'
import { type Form, field, showForm } from '#platform/http/forms/forms.ts'
import { signedInUser, startSession } from '#platform/http/forms/session.ts'
import { queryText } from '#platform/http/query.ts'
import { readSetup } from '#users/account.form.ts'
import { refuseGuessable } from '#users/password/strength.ts'
import { askToSignIn } from '#users/sign-in/sign-in.page.ts'
import { checkSetup, setUp } from './setup-link.actions.ts'

/** Where the first administrator begins. */
const first = '/quan-tri/bat-dau'

/** The one-time link where the first administrator chooses a name and a password. */
export function setupRoutes(portal: Portal): Router {
  const router = Router()

  router.use('/thiet-lap', async (req, res, next) => {
    const refusal = await checkSetup(portal, queryText(req, 'ma'))
    if (!refusal) return next()
    if (refusal === 'used' && req.method === 'POST') return goOn(req, res)
    const { title, ...refusals } = res.locals.t.setup.refused
    res.status(410).render('newsroom/users/setup-refused', { page: { title }, advice: refusals[refusal] })
  })

  router.get('/thiet-lap', (_req, res) => show(res, { typed: {} }))

  router.post('/thiet-lap', async (req, res) => {
    const read = readSetup(res.locals.t, req.body)
    const form = await refuseGuessable(portal, res.locals.t, read, [read.typed.username ?? '', read.typed.full_name ?? ''])
    if (form.errors) return show(res, form)

    const { username, password } = form.values
    const fullName = form.values.full_name || username
    const id = await setUp(portal, queryText(req, 'ma'), { username, fullName, password })
    if (id === undefined) return goOn(req, res)
    await startSession(portal, req, id)
    done(req, res, res.locals.t.setup.done(fullName), first)
  })

  /** It was sent twice: whom the first one did not sign in signs in with what they have just chosen. */
  function goOn(req: Request, res: Response) {
    if (signedInUser(req, portal.clock)) return res.redirect(303, res.locals.link(first))
    const { refused } = res.locals.t.setup
    askToSignIn(res, { username: field(req.body, 'username').slice(0, 100), back: first, fault: refused.used })
  }

  return router
}

const show = (res: Response, form: Form) => showForm(res, 'newsroom/users/setup', res.locals.t.setup.title, form)
