import type { Request, Response } from 'express'
import { seal, unseal } from '#platform/sealed.ts'

/** What a form was answered, and what the next page was to say. */
export interface Outcome {
  status: number
  location?: string
  type?: string
  body: string
  flash?: Request['session']['flash']
}

/** Characters: a page beyond is not kept. */
const longest = 400_000

export function outcomeOf(req: Request, res: Response, body: unknown): Outcome {
  const location = res.get('location')
  const text = typeof body === 'string' || Buffer.isBuffer(body) ? body.toString() : ''
  return { status: res.statusCode, location, type: res.get('content-type'), body: location ? '' : text, flash: req.session.flash }
}

/** It may hold what is shown once (a preview link, recovery codes), so only the form that asked for it opens it. */
export function sealOutcome(outcome: Outcome, key: string): string | undefined {
  return outcome.status < 400 && outcome.body.length <= longest ? seal(JSON.stringify(outcome), key) : undefined
}

export const unsealOutcome = (sealed: string, key: string): Outcome => JSON.parse(unseal(sealed, key))

export type End = (this: Response, ...answer: unknown[]) => Response

/** Answers so, whatever was about to be answered. A script that asks for JSON is told the address, since it cannot see a redirect. */
export function writeOutcome(req: Request, res: Response, end: End, { status, location, type, body, flash }: Outcome) {
  for (const name of ['content-length', 'content-type', 'etag', 'retry-after', 'location']) res.removeHeader(name)
  if (flash) req.session.flash = flash
  const scripted = location !== undefined && req.get('accept') === 'application/json'
  const text = scripted ? JSON.stringify({ href: location }) : body
  res.statusCode = scripted ? 200 : status
  if (location !== undefined && !scripted) res.setHeader('Location', location)
  if (text) res.setHeader('Content-Type', scripted ? 'application/json; charset=utf-8' : (type ?? 'text/html; charset=utf-8'))
  res.setHeader('Content-Length', Buffer.byteLength(text))
  end.call(res, text)
}
