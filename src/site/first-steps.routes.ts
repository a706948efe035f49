import { Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { missingSteps } from './first-steps.query.ts'
import { firstSteps } from './first-steps.ts'

declare global {
  namespace Express {
    interface Locals {
      /** On an administrator's first page: what the portal still lacks of its set-up. */
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
      res.locals.stepsLeft = (await missingSteps(portal)).map(({ name, path }) => ({
        text: t.firstSteps.steps[name],
        href: path ? link(`/quan-tri${path}`) : '',
      }))
    next()
  })

  router.get('/bat-dau', async (_req, res) => {
    const { t, link } = res.locals
    const missing = await missingSteps(portal)
    res.render('newsroom/site/first-steps', {
      page: { title: t.firstSteps.title },
      steps: firstSteps.map((step) => ({
        text: t.firstSteps.steps[step.name],
        hint: t.firstSteps.hints[step.name],
        href: step.path ? link(`/quan-tri${step.path}`) : '',
        done: !missing.includes(step),
      })),
    })
  })

  return router
}
