import { type Request, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { actorOf } from '#platform/database/write.ts'
import { done } from '#platform/http/forms/flash.ts'
import { field } from '#platform/http/forms/forms.ts'
import { sessionKey } from '#platform/http/forms/session.ts'
import { endUserSessions } from './session.actions.ts'
import { listSessions } from './session.store.ts'
import { endingOf, showSessions } from './session.view.ts'

/** Where one is signed in, and out of it. */
export function sessionPages(portal: Portal): Router {
  const router = Router()
  const ownKey = (req: Request) => sessionKey(req.sessionID)

  router.get('/phien', async (req, res) => {
    const { t, editor } = res.locals
    const known = await listSessions(portal.db, editor.id, portal.clock.now().toISOString())
    const sessions = showSessions(known, { t, own: ownKey(req), idleMinutes: portal.config.sessionIdleMinutes })
    res.render('newsroom/users/sessions', { page: { title: t.sessions.title }, sessions })
  })

  router.post('/phien', async (req, res) => {
    const { t, editor, link } = res.locals
    const choice = field(req.body, 'session')
    await endUserSessions(portal, actorOf(editor), editor, endingOf(choice, ownKey(req)))
    if (choice === 'all' || choice === ownKey(req)) return res.redirect(303, link('/quan-tri/dang-nhap'))
    done(req, res, t.sessions.ended, '/quan-tri/phien')
  })

  return router
}
