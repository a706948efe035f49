import { type Request, type Response, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { actorOf } from '#platform/database/write.ts'
import { found } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { type Form, field, showForm } from '#platform/http/forms/forms.ts'
import { sessionKey } from '#platform/http/forms/session.ts'
import { readId } from '#platform/http/query.ts'
import { showDate } from '#platform/text/dates.ts'
import { currentPasswordFault } from '#users/password/current-password.actions.ts'
import { wakeUser } from '#users/rest.actions.ts'
import { endUserSessions } from '#users/sign-in/session.actions.ts'
import { listSessions } from '#users/sign-in/session.store.ts'
import { endingOf, showSessions } from '#users/sign-in/session.view.ts'
import { findUser } from '#users/user.store.ts'
import { removeSecondFactor } from './second-factor.actions.ts'
import { findSecondFactor } from './second-factor.store.ts'

/** What an administrator does for the safety of somebody else's account; their own asks for more, on pages of its own. */
export function accountSafety(portal: Portal): Router {
  const router = Router()

  router.use('/nguoi-dung/:id/an-toan', async (req, res, next) => {
    const { editor, link } = res.locals
    res.locals.user = found(await findUser(portal.db, readId(req.params.id) ?? 0))
    if (res.locals.user.id === editor.id) return res.redirect(303, link('/quan-tri/xac-thuc'))
    next()
  })

  router.get('/nguoi-dung/:id/an-toan', (req, res) => show(req, res, { typed: {} }))

  router.post('/nguoi-dung/:id/an-toan', async (req, res) => {
    const { t, editor, user } = res.locals
    const address = `/quan-tri/nguoi-dung/${user.id}/an-toan`
    if (field(req.body, 'do') === 'wake') {
      await wakeUser(portal, actorOf(editor), user)
      return done(req, res, t.rest.woken(user.fullName), address)
    }
    if (field(req.body, 'do') === 'reset') {
      const fault = await currentPasswordFault(portal, res.locals, req.ip ?? '', field(req.body, 'current'))
      if (fault) return show(req, res, { typed: {}, errors: { current: fault } })
      await removeSecondFactor(portal, actorOf(editor), user)
      return done(req, res, t.secondFactor.resetDone(user.fullName), address)
    }
    await endUserSessions(portal, actorOf(editor), user, endingOf(field(req.body, 'session'), sessionKey(req.sessionID)))
    done(req, res, t.sessions.ended, address)
  })

  async function show(req: Request, res: Response, form: Form) {
    const { t, user } = res.locals
    const known = await listSessions(portal.db, user.id, portal.clock.now().toISOString())
    showForm(res, 'newsroom/users/safety', t.safety.titleOf(user.fullName), form, {
      hasSecondFactor: (await findSecondFactor(portal.db, user.id)) !== undefined,
      restsSince: user.restsSince && showDate(user.restsSince),
      sessions: showSessions(known, { t, own: sessionKey(req.sessionID), idleMinutes: portal.config.sessionIdleMinutes }),
    })
  }

  return router
}
