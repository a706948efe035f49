import { type Request, type Response, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { found } from '#platform/errors.ts'
import { done } from '#platform/http/flash.ts'
import { field } from '#platform/http/forms.ts'
import { readId } from '#platform/http/query.ts'
import { sessionKey } from '#platform/http/session.ts'
import { endUserSessions } from './session.actions.ts'
import { listSessions } from './session.store.ts'
import { showSession } from './session.view.ts'
import { actorOf } from './user.actions.ts'
import { findUser } from './user.store.ts'
import type { User } from './user.ts'

/** Where somebody is signed in, and out of it: one's own, and for administrators everybody's. */
export function sessionPages(portal: Portal): Router {
  const router = Router()
  const whom = async (req: Request) => found(await findUser(portal.writer, readId(req.params.id) ?? 0))

  router.get('/phien', (req, res) => show(req, res, res.locals.editor))
  router.post('/phien', (req, res) => end(req, res, res.locals.editor, '/quan-tri/phien'))

  router.get('/nguoi-dung/:id/phien', async (req, res) => show(req, res, await whom(req)))
  router.post('/nguoi-dung/:id/phien', async (req, res) => end(req, res, await whom(req), `/quan-tri/nguoi-dung/${req.params.id}/phien`))

  async function show(req: Request, res: Response, user: User) {
    const { t, editor } = res.locals
    const context = { t, own: sessionKey(req.sessionID), idleMinutes: portal.config.sessionIdleMinutes }
    const sessions = await listSessions(portal.writer, user.id, portal.clock.now().toISOString())
    const yours = user.id === editor.id
    const title = yours ? t.sessions.title : t.sessions.titleOf(user.fullName)
    res.render('newsroom/users/sessions', { page: { title }, yours, sessions: sessions.map((session) => showSession(session, context)) })
  }

  async function end(req: Request, res: Response, user: User, path: string) {
    const { t, editor } = res.locals
    const own = sessionKey(req.sessionID)
    const key = field(req.body, 'session')
    await endUserSessions(portal, actorOf(editor), user, key === 'others' ? { allBut: own } : key === 'all' ? { allBut: '' } : { key })
    const leaves = user.id === editor.id && (key === 'all' || key === own)
    if (leaves) return res.redirect(303, res.locals.link('/quan-tri/dang-nhap'))
    done(req, res, t.sessions.ended, path)
  }

  return router
}
