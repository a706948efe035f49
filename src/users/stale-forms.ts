import type { Request, RequestHandler, Response } from 'express'
import { cameFromHere, checkToken } from '#platform/http/csrf.ts'
import { field } from '#platform/http/forms.ts'
import { queryText } from '#platform/http/query.ts'
import { type KeptForm, keepForm, readKept, writeKept } from './kept-form.ts'

/**
 * Takes only forms that were shown to this session. One that is out of date or lost its token is given back with all that was typed;
 * one that another website sends is refused.
 */
export const takeFreshForms: RequestHandler = (req, res, next) =>
  checkToken(req, res, (error: unknown) => {
    if (!error || cameFromHere(req) === false) return next(error)
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

export interface SignInPage {
  username: string
  kept?: KeptForm
  /** Where to go afterwards. */
  back?: string
  fault?: string
}

export function askToSignIn(res: Response, { username, kept, back = '', fault = '' }: SignInPage) {
  const { t, link } = res.locals
  res.render('newsroom/sign-in', {
    page: { title: t.signIn.heading },
    action: link(`/quan-tri/dang-nhap${back ? `?ve=${encodeURIComponent(back)}` : ''}`),
    username,
    fault,
    kept: kept ? writeKept(kept) : '',
  })
}

/** The second step, after the password. */
export function askForCode(res: Response, { kept, back = '', fault = '' }: Omit<SignInPage, 'username'>) {
  const { t, link } = res.locals
  res.render('newsroom/code', {
    page: { title: t.secondFactor.askHeading },
    action: link(`/quan-tri/dang-nhap/ma${back ? `?ve=${encodeURIComponent(back)}` : ''}`),
    fault,
    kept: kept ? writeKept(kept) : '',
  })
}

/** The kept form with a fresh token: one button sends it on its way. */
export function showKept(res: Response, kept: KeptForm, { goOn = false, why = res.locals.t.keptForm.advice } = {}) {
  res.render('newsroom/kept-form', { page: { title: res.locals.t.keptForm.heading }, kept, goOn, why })
}
