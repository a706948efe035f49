import type { Request, Response } from 'express'
import { renderSVG } from 'uqr'
import type { Form } from '#platform/http/forms/forms.ts'
import { ownAddress } from '#users/own-address.ts'
import { type KeptForm, writeKept } from '#users/sign-in/kept-form.ts'
import type { User } from '#users/user.ts'
import { appAddress, newSecret } from './second-factor.ts'

interface Enrolment {
  user: User
  form: Form
  /** A form that waits meanwhile. */
  kept?: KeptForm
  /** Where to go afterwards. */
  back?: string
}

/** Shows a secret for the app on the phone; it counts once a code of it has come back. */
export function askToEnrol(req: Request, res: Response, { user, form, kept, back = '' }: Enrolment) {
  const { t, link, site } = res.locals
  req.session.enrolSecret ??= newSecret()
  const secret = req.session.enrolSecret
  const address = appAddress(secret, site.shortName || t.newsroom.name, user.username)
  if (form.errors) res.status(422)
  res.render('newsroom/users/enrol', {
    page: { title: t.secondFactor.title },
    action: link(`/quan-tri/xac-thuc${back ? `?ve=${encodeURIComponent(back)}` : ''}`),
    form,
    demanded: req.session.mustEnrol === true,
    kept: kept ? writeKept(kept) : '',
    appAddress: address,
    qr: renderSVG(address, { border: 2 }),
    secret: secret.match(/.{1,4}/g)?.join(' '),
  })
}

/** The recovery codes, this once. */
export function showRecoveryCodes(res: Response, { codes, kept, back = '' }: { codes: string[]; kept?: KeptForm; back?: string }) {
  const { t, link } = res.locals
  const file = [t.secondFactor.fileHeading, '', ...codes, ''].join('\r\n')
  res.render('newsroom/users/recovery-codes', {
    page: { title: t.secondFactor.codesTitle },
    codes,
    file: `data:text/plain;charset=utf-8,${encodeURIComponent(file)}`,
    kept,
    next: ownAddress(back) ?? link('/quan-tri'),
  })
}
