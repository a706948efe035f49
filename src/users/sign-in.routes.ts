import { Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { field } from '#platform/http/forms.ts'
import { queryText } from '#platform/http/query.ts'
import { startSession } from '#platform/http/session.ts'
import { signIn } from './sign-in.actions.ts'

/** The way into the newsroom, and out of it. */
export function signInRoutes(portal: Portal): Router {
  const router = Router()

  router.get('/dang-nhap', (_req, res) => {
    res.render('newsroom/sign-in', { page: { title: res.locals.t.signIn.heading }, username: '', fault: '' })
  })

  router.post('/dang-nhap', async (req, res) => {
    const username = field(req.body, 'username').trim()
    const user = await signIn(portal, username, field(req.body, 'password'))
    if (!user) {
      const page = { title: res.locals.t.signIn.heading }
      return res.status(422).render('newsroom/sign-in', { page, username, fault: res.locals.t.signIn.wrong })
    }
    await startSession(req, user.id)
    res.redirect(303, ownAddress(queryText(req, 've')) ?? res.locals.link('/quan-tri'))
  })

  router.post('/dang-xuat', (req, res, next) => {
    req.session.destroy((error) => (error ? next(error) : res.redirect(303, res.locals.link('/quan-tri/dang-nhap'))))
  })

  return router
}

/** Only addresses of the newsroom: nobody can be sent elsewhere by a link to the sign-in page. */
const ownAddress = (address: string) => (/^(\/en)?\/quan-tri(\/[\w/-]*)?(\?[\w=&%.-]*)?$/.test(address) ? address : undefined)
