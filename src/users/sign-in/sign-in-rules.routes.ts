import { Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { actorOf } from '#platform/database/write.ts'
import { done } from '#platform/http/forms/flash.ts'
import { field } from '#platform/http/forms/forms.ts'
import { roles } from '#users/user.ts'
import { demandSecondFactor } from './sign-in-rules.actions.ts'
import { listSecondFactorRoles } from './sign-in-rules.store.ts'

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
