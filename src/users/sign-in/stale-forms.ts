import type { Request, RequestHandler, Response } from 'express'
import { cameFromHere, checkToken } from '#platform/http/forms/csrf.ts'
import { field } from '#platform/http/forms/forms.ts'
import { queryText } from '#platform/http/query.ts'
import { keepForm, readKept } from './kept-form.ts'
import { askToSignIn, showKept } from './sign-in.page.ts'

/**
 * Takes only forms that were shown to this session. One that is out of date or lost its token is given back with all that was typed;
 * one that another website sends is refused.
 */
export const takeFreshForms: RequestHandler = (req, res, next) =>
  checkToken(req, res, (error: unknown) => {
    if (!error || cameFromHere(req) === false) return next(error)
    // The set-up sent twice: its link is used up, and whom it signed in goes on.
    if (req.path === '/thiet-lap' && req.session.userId !== undefined) return next()
    if (req.path !== '/dang-nhap') return showKept(res.status(403), keepForm(req.originalUrl, req.body))
    askToSignIn(res.status(403), {
      back: queryText(req, 've'),
      username: field(req.body, 'username'),
      kept: readKept(field(req.body, 'kept')),
    })
  })

/** A form of somebody whose session has ended: nothing of it is lost while they sign in. A form from elsewhere is not kept. */
export function keepWhileSigningIn(req: Request, res: Response) {
  const kept = cameFromHere(req) === false ? undefined : keepForm(req.originalUrl, req.body)
  askToSignIn(res.status(401), { username: '', kept })
}
