import { Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { done } from '#platform/http/flash.ts'
import { field } from '#platform/http/forms.ts'
import { demandSecondFactor } from './sign-in-rules.actions.ts'
import { listSecondFactorRoles } from './sign-in-rules.store.ts'
import { actorOf } from './user.actions.ts'
import { roles } from './user.ts'

/** What is asked of whom at sign-in. */
export function signInRules(portal: Portal): Router {
  const router = Router()

  router.get('/quy-tac', async (_req, res) => {
    const demanded = await listSecondFactorRoles(portal.db)
    const typed = Object.fromEntries(roles.map((role) => [role, demanded.includes(role) ? '1' : '']))
    res.render('newsroom/users/rules', { page: { title: res.locals.t.rules.title }, form: { typed }, roles })
  })

  router.post('/quy-tac', async (req, res) => {
    const demanded = roles.filter((role) => field(req.body, role) !== '')
    await demandSecondFactor(portal, actorOf(res.locals.editor), demanded)
    done(req, res, res.locals.t.rules.saved, '/quan-tri/quy-tac')
  })

  return router
}
