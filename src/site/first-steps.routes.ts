import { Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { actorOf } from '#platform/database/write.ts'
import { found } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { field } from '#platform/http/forms/forms.ts'
import { postponeStep } from './first-steps.actions.ts'
import { missingSteps } from './first-steps.query.ts'
import { firstSteps } from './first-steps.ts'

declare global {
  namespace Express {
    interface Locals {
      /** On an administrator's first page: what the portal still lacks of its set-up and nobody left for later. */
      stepsLeft?: { text: string; href: string }[]
    }
  }
}

/** The short set-up after the first sign-in: each step leads to where it is done, and may wait. */
export function firstStepsPages(portal: Portal): Router {
  const router = Router()

  router.get('/', async (_req, res, next) => {
    const { editor, t, link } = res.locals
    if (editor.role === 'admin')
      res.locals.stepsLeft = (await missingSteps(portal))
        .filter(({ postponed }) => !postponed)
        .map(({ name, path }) => ({
          text: t.firstSteps.steps[name],
          href: path ? link(`/quan-tri${path}`) : '',
        }))
    next()
  })

  router.get('/bat-dau', async (_req, res) => {
    const { t, link } = res.locals
    const missing = new Map((await missingSteps(portal)).map((step) => [step.name, step]))
    res.render('newsroom/site/first-steps', {
      page: { title: t.firstSteps.title },
      steps: firstSteps.map((step) => ({
        name: step.name,
        text: t.firstSteps.steps[step.name],
        hint: t.firstSteps.hints[step.name],
        href: step.path ? link(`/quan-tri${step.path}`) : '',
        state: missing.has(step.name) ? (missing.get(step.name)!.postponed ? 'postponed' : 'open') : 'done',
      })),
    })
  })

  router.post('/bat-dau', async (req, res) => {
    const { t, editor } = res.locals
    const step = found(firstSteps.find(({ name }) => name === field(req.body, 'step')))
    const later = field(req.body, 'later') !== ''
    await postponeStep(portal, actorOf(editor), step.name, later)
    done(req, res, t.firstSteps[later ? 'wasPostponed' : 'wasResumed'](t.firstSteps.steps[step.name]), '/quan-tri/bat-dau')
  })

  return router
}
