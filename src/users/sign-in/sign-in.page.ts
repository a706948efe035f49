import type { Response } from 'express'
import { type KeptForm, writeKept } from './kept-form.ts'

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

/** The kept form with a fresh token: one button sends it on its way. `made`: what it has made already. */
export function showKept(res: Response, kept: KeptForm, { goOn = false, why = res.locals.t.keptForm.advice, made = '' } = {}) {
  res.render('newsroom/kept-form', { page: { title: res.locals.t.keptForm.heading }, kept, goOn, why, made })
}
