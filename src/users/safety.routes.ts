import { Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { found } from '#platform/errors.ts'
import { done } from '#platform/http/flash.ts'
import { field } from '#platform/http/forms.ts'
import { readId } from '#platform/http/query.ts'
import { sessionKey } from '#platform/http/session.ts'
import { showDate } from '#platform/text/dates.ts'
import { wakeUser } from './rest.actions.ts'
import { removeSecondFactor } from './second-factor.actions.ts'
import { findSecondFactor } from './second-factor.store.ts'
import { endUserSessions } from './session.actions.ts'
import { listSessions } from './session.store.ts'
import { endingOf, showSessions } from './session.view.ts'
import { actorOf } from './user.actions.ts'
import { findUser } from './user.store.ts'

/** What an administrator does for the safety of somebody's account. */
export function accountSafety(portal: Portal): Router {
  const router = Router()

  router.use('/nguoi-dung/:id/an-toan', async (req, res, next) => {
    res.locals.user = found(await findUser(portal.db, readId(req.params.id) ?? 0))
    next()
  })

  router.get('/nguoi-dung/:id/an-toan', async (req, res) => {
    const { t, user } = res.locals
    const known = await listSessions(portal.db, user.id, portal.clock.now().toISOString())
    res.render('newsroom/users/safety', {
      page: { title: t.safety.titleOf(user.fullName) },
      hasSecondFactor: (await findSecondFactor(portal.db, user.id)) !== undefined,
      restsSince: user.restsSince && showDate(user.restsSince),
      sessions: showSessions(known, { t, own: sessionKey(req.sessionID), idleMinutes: portal.config.sessionIdleMinutes }),
    })
  })

  router.post('/nguoi-dung/:id/an-toan', async (req, res) => {
    const { t, editor, user } = res.locals
    const address = `/quan-tri/nguoi-dung/${user.id}/an-toan`
    if (field(req.body, 'do') === 'wake') {
      await wakeUser(portal, actorOf(editor), user)
      return done(req, res, t.rest.woken(user.fullName), address)
    }
    if (field(req.body, 'do') === 'reset') {
      await removeSecondFactor(portal, actorOf(editor), user)
      return done(req, res, t.secondFactor.resetDone(user.fullName), address)
    }
    await endUserSessions(portal, actorOf(editor), user, endingOf(field(req.body, 'session'), sessionKey(req.sessionID)))
    done(req, res, t.sessions.ended, address)
  })

  return router
}
