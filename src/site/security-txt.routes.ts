import { Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'

const validDays = 180

/** Whom to tell of a weakness (RFC 9116), when the operator has said so. */
export function securityText({ config, clock }: Portal): Router {
  const router = Router()

  router.get('/.well-known/security.txt', (_req, res) => {
    if (!config.securityContact) throw new NotFound()
    const expires = new Date(clock.now().getTime() + validDays * 86_400_000).toISOString().slice(0, 10)
    const said = {
      Contact: config.securityContact,
      Expires: `${expires}T00:00:00Z`,
      'Preferred-Languages': 'vi, en',
      Canonical: `${config.baseUrl}/.well-known/security.txt`,
    }
    const lines = Object.entries(said).map(([name, value]) => `${name}: ${value}`)
    res.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`)
  })

  return router
}
