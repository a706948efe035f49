import { Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { setToken } from '#platform/http/csrf.ts'
import { field } from '#platform/http/forms.ts'
import { queryText } from '#platform/http/query.ts'
import { startSession } from '#platform/http/session.ts'
import { readKept } from './kept-form.ts'
import { ownAddress } from './own-address.ts'
import { signIn } from './sign-in.actions.ts'
import { askToSignIn, showKept } from './stale-forms.ts'
import { attemptSucceeded, beginAttempt } from './throttle.actions.ts'

/** The way into the newsroom, and out of it. */
export function signInRoutes(portal: Portal): Router {
  const router = Router()

  router.get('/dang-nhap', (req, res) => askToSignIn(res, { username: '', back: queryText(req, 've') }))

  router.post('/dang-nhap', async (req, res) => {
    const username = field(req.body, 'username').trim()
    const kept = readKept(field(req.body, 'kept'))
    const back = queryText(req, 've')
    const wait = await beginAttempt(portal, username, req.ip ?? '')
    if (wait > 0) {
      res.status(429).set('Retry-After', String(Math.ceil(wait / 1000)))
      return askToSignIn(res, { username, kept, back, fault: res.locals.t.signIn.tooMany(Math.ceil(wait / 60_000)) })
    }
    const user = await signIn(portal, username, field(req.body, 'password'))
    if (!user) return askToSignIn(res.status(422), { username, kept, back, fault: res.locals.t.signIn.wrong })

    await attemptSucceeded(portal, username, req.ip ?? '')
    await startSession(portal, req, user.id)
    setToken(req, res)
    if (kept) return showKept(res, kept, true)
    res.redirect(303, ownAddress(back) ?? res.locals.link('/quan-tri'))
  })

  router.post('/dang-xuat', (req, res, next) => {
    req.session.destroy((error) => (error ? next(error) : res.redirect(303, res.locals.link('/quan-tri/dang-nhap'))))
  })

  return router
}
