import { setTimeout as wait } from 'node:timers/promises'
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import type { Portal } from '#platform/context.ts'
import {
  type FirstSending,
  findFirstSending,
  forgetSendingsBefore,
  keepOutcome,
  type Sending,
} from '#platform/database/idempotency.store.ts'
import { withoutWaiting } from '#platform/database/sqlite.ts'
import { AlreadySent } from '#platform/errors.ts'
import { keyOf, sendingOf } from './idempotency-key.ts'
import { type End, outcomeOf, sealOutcome, unsealOutcome, writeOutcome } from './outcome.ts'

declare global {
  namespace Express {
    interface Locals {
      /** What the form of this request made before, saying something else. */
      made?: { subject: string; href: string }
    }
  }
}

interface Ways {
  /** Where a thing of the audit log (`article:12`) is looked after; for what was never answered. */
  hrefOf(subject: string): string
  /** Answers a form that made something already and now says something else (`res.locals.made`). */
  saysOtherwise: RequestHandler
}

/**
 * A form that comes again (a double click, a press after a lost answer, a tab gone back to) leads to what came of the first time.
 * Whatever passes `write()` behind this is tied to the form's key in its own transaction.
 */
export function takeOnce(portal: Portal, ways: Ways): RequestHandler {
  return async (req, res, next) => {
    const { editor } = res.locals
    const sending = editor && sendingOf(req, editor.id)
    if (!sending) return next()
    const first = await findFirstSending(portal.db, sending)
    if (first) return leadToFirst(portal, ways, sending, first)(req, res, next)
    res.locals.editor = { ...editor, sending }
    watchAnswer(portal, ways, sending, req, res)
    next()
  }
}

/** The other one of two that came at the same moment. */
export function takenMeanwhile(portal: Portal, ways: Ways): ErrorRequestHandler {
  return async (error, req, res, next) => {
    const sending = error instanceof AlreadySent && res.locals.editor?.sending
    const first = sending && (await findFirstSending(portal.db, sending))
    if (!first) return next(error)
    leadToFirst(portal, ways, sending, first)(req, res, next)
  }
}

/** What a form with this key has made at an address, as the audit log names it; undefined when it has made nothing. */
export async function madeBy({ db }: Portal, userId: number, address: string, body: unknown): Promise<string | undefined> {
  const key = keyOf(body)
  return key && (await findFirstSending(db, { userId, address, key, fingerprint: '' }))?.subject
}

/** In days: so long a form knows that it was taken. */
const keptDays = 7

/** Takes what is too old away. */
export async function forgetSendings({ writer, clock }: Portal): Promise<void> {
  await forgetSendingsBefore(writer, new Date(clock.now().getTime() - keptDays * 86_400_000).toISOString())
}

function leadToFirst(portal: Portal, ways: Ways, sending: Sending, first: FirstSending): RequestHandler {
  return async (req, res, next) => {
    const href = res.locals.link(ways.hrefOf(first.subject))
    if (first.fingerprint === sending.fingerprint)
      return writeOutcome(req, res, res.end as End, await outcomeOfFirst(portal, sending, first, href))
    res.locals.made = { subject: first.subject, href }
    ways.saysOtherwise(req, res, next)
  }
}

/** The first answer. It may be on its way still; when the portal was stopped before it was given, the place of what was made. */
async function outcomeOfFirst(portal: Portal, sending: Sending, first: FirstSending, href: string) {
  for (let waited = 0; !first.outcome && waited < longestWait; waited += lookEvery) {
    await wait(lookEvery)
    first = (await findFirstSending(portal.db, sending)) ?? first
  }
  return first.outcome ? unsealOutcome(first.outcome, sending.key) : { status: 303, location: href, body: '' }
}

/** Milliseconds. */
const longestWait = 3000
const lookEvery = 50

/** Keeps the answer before it is given. What is answered only because the same form was taken meanwhile is not given. */
function watchAnswer(portal: Portal, ways: Ways, sending: Sending, req: Request, res: Response) {
  const end = res.end as End
  const answer = async (body: unknown) => {
    const outcome = outcomeOf(req, res, body)
    const sealed = sending.taken && sealOutcome(outcome, sending.key)
    if (sealed) await withoutWaiting(portal.writer, (db) => keepOutcome(db, sending, sealed))
    const ours = sending.taken && outcome.status < 500
    const first = ours ? undefined : await findFirstSending(portal.db, sending)
    if (first && first.fingerprint === sending.fingerprint)
      return outcomeOfFirst(portal, sending, first, res.locals.link(ways.hrefOf(first.subject)))
    return outcome.location === undefined ? undefined : outcome
  }
  res.end = ((body?: unknown, ...rest: unknown[]) => {
    res.end = end as Response['end']
    answer(body)
      .catch((error) => void portal.log.error({ err: error }, 'the answer to a form was not kept'))
      .then((outcome) => (outcome ? writeOutcome(req, res, end, outcome) : end.call(res, body, ...rest)))
    return res
  }) as Response['end']
}
