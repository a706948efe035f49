import type { ErrorRequestHandler } from 'express'
import type { Portal } from '#platform/context.ts'
import { actorOf, write } from '#platform/database/write.ts'
import { Forbidden } from '#platform/errors.ts'
import { pathOf } from '#platform/http/error-pages.ts'
import { findLastEntry } from './chain.store.ts'

/** What somebody of the newsroom was not allowed to do stands in the log; the same again and again stands there once. */
export function recordRefusals(portal: Portal): ErrorRequestHandler {
  return async (error, req, res, next) => {
    const { editor } = res.locals
    if (editor && (error instanceof Forbidden || error?.status === 403)) {
      const entry = { action: 'access.refused', details: { path: pathOf(req).slice(0, 500) }, readersUnaffected: true }
      await write(portal, { ...actorOf(editor), sending: undefined }, async (tx, record) => {
        const last = await findLastEntry(tx)
        const again = last?.user_id === editor.id && last.action === entry.action && last.details === JSON.stringify(entry.details)
        if (!again) record(entry)
      })
    }
    next(error)
  }
}
