import { type Request, type Response, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { setToken } from '#platform/http/forms/csrf.ts'
import { field } from '#platform/http/forms/forms.ts'
import { pendingUser, startSession } from '#platform/http/forms/session.ts'
import { queryText } from '#platform/http/query.ts'
import { ownAddress } from '#users/own-address.ts'
import { askToEnrol } from '#users/second-factor/enrolment.page.ts'
import { takeCode } from '#users/second-factor/second-factor.actions.ts'
import { findSecondFactor } from '#users/second-factor/second-factor.store.ts'
import { findUser } from '#users/user.store.ts'
import type { User } from '#users/user.ts'
import { readKept } from './kept-form.ts'
import { checkPassword, recordSignIn } from './sign-in.actions.ts'
import { askForCode, askToSignIn, type SignInPage, showKept } from './sign-in.page.ts'
import { listSecondFactorRoles } from './sign-in-rules.store.ts'
import { attempt } from './throttle.actions.ts'

/** The way into the newsroom, and out of it. */
export function signInRoutes(portal: Portal): Router {
  const router = Router()

  router.get('/dang-nhap', (req, res) => askToSignIn(res, { username: '', back: queryText(req, 've') }))

  router.post('/dang-nhap', async (req, res) => {
    const page = pageOf(req)
    // Names have small letters only; phones begin with a capital.
    const who = { username: page.username.toLowerCase(), ip: req.ip ?? '' }
    const { right: user, wait } = await attempt(portal, who, () => checkPassword(portal, who.username, field(req.body, 'password')))
    if (wait > 0) return askToSignIn(res, { ...page, fault: askToWait(res, wait) })
    if (!user) return askToSignIn(res.status(422), { ...page, fault: res.locals.t.signIn.wrong })
    if (!(await findSecondFactor(portal.db, user.id))) return letIn(req, res, user)

    await startSession(portal, req, user.id, true)
    if (page.kept) return askForCode(res, page)
    res.redirect(303, res.locals.link(`/quan-tri/dang-nhap/ma${page.back ? `?ve=${encodeURIComponent(page.back)}` : ''}`))
  })

  router.use('/dang-nhap/ma', async (req, res, next) => {
    const user = await findUser(portal.db, pendingUser(req, portal.clock) ?? 0)
    if (!user?.active) return askToSignIn(res.status(req.method === 'POST' ? 401 : 200), { ...pageOf(req), username: '' })
    res.locals.user = user
    next()
  })

  router.get('/dang-nhap/ma', (req, res) => askForCode(res, pageOf(req)))

  router.post('/dang-nhap/ma', async (req, res) => {
    const { t, user } = res.locals
    const who = { username: user.username, ip: req.ip ?? '', code: true }
    const { right, wait } = await attempt(portal, who, () => takeCode(portal, user, field(req.body, 'code')))
    if (wait > 0) return askForCode(res, { ...pageOf(req), fault: askToWait(res, wait) })
    if (!right) return askForCode(res.status(422), { ...pageOf(req), fault: t.secondFactor.wrong })
    await letIn(req, res, user)
  })

  router.post('/dang-xuat', (req, res, next) => {
    req.session.destroy((error) => (error ? next(error) : res.redirect(303, res.locals.link('/quan-tri/dang-nhap'))))
  })

  async function letIn(req: Request, res: Response, user: User) {
    const { kept, back } = pageOf(req)
    // Before there is a session: a rule that cannot be read lets nobody in.
    const mustEnrol = (await listSecondFactorRoles(portal.db)).includes(user.role) && !(await findSecondFactor(portal.db, user.id))
    await recordSignIn(portal, user)
    await startSession(portal, req, user.id)
    setToken(req, res)
    if (mustEnrol) {
      req.session.mustEnrol = true
      if (kept) return askToEnrol(req, res, { user, kept, form: { typed: {} } })
    }
    if (kept) return showKept(res, kept, { goOn: true })
    res.redirect(303, ownAddress(back) ?? res.locals.link('/quan-tri'))
  }

  return router
}

const pageOf = (req: Request): SignInPage & { back: string } => ({
  username: field(req.body, 'username').trim(),
  kept: readKept(field(req.body, 'kept')),
  back: queryText(req, 've'),
})

function askToWait(res: Response, wait: number): string {
  res.status(429).set('Retry-After', String(Math.ceil(wait / 1000)))
  return res.locals.t.signIn.tooMany(Math.ceil(wait / 60_000))
}
