import { createHash, randomBytes } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import type { Sending } from '#platform/database/idempotency.store.ts'
import { field } from './forms.ts'
import { fingerprintsOfFiles } from './sent-files.ts'

declare global {
  namespace Express {
    interface Locals {
      /** For the hidden field `idempotency_key` of every form. */
      idempotencyKey: () => string
    }
  }
}

export const keyField = 'idempotency_key'

export const newKey = (): string => randomBytes(18).toString('base64url')

/** Gives the forms of a page a key. A form that comes back because something is wrong keeps the one it came with. */
export const giveKey: RequestHandler = (req, res, next) => {
  const fresh = newKey()
  res.locals.idempotencyKey = () => (res.statusCode >= 400 && keyOf(req.body)) || fresh
  next()
}

/** The key a form came with; undefined when it has none of ours. */
export const keyOf = (body: unknown): string | undefined => /^[\w-]{16,64}$/.exec(field(body, keyField))?.[0]

export function sendingOf(req: Request, userId: number): Sending | undefined {
  const key = keyOf(req.body)
  if (req.method !== 'POST' || !key) return undefined
  const files = fingerprintsOfFiles(req)
  const fingerprint = fingerprintOf(req.body, files)
  return { userId, address: req.originalUrl.split('?')[0]!, key, fingerprint, withFiles: files.length > 0, taken: false }
}

/** The same however lines end: a browser sends them otherwise than a script. */
function fingerprintOf(body: Record<string, unknown>, files: string[]): string {
  const said = Object.entries(body).filter(([name]) => name !== '_csrf' && name !== keyField)
  const text = JSON.stringify([said.sort(([one], [other]) => (one < other ? -1 : 1)), files]).replaceAll('\\r\\n', '\\n')
  return createHash('sha256').update(text).digest('hex')
}
