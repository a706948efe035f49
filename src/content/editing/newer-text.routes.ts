import { Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { done } from '#platform/http/forms/flash.ts'
import { keepNewerText } from './newer-text.actions.ts'

/** A new article that was saved already comes again with a newer text: the text stands in the article's form, kept but not saved. */
export function newerTexts(portal: Portal): Router {
  const router = Router()

  router.post('/tin/moi', async (req, res, next) => {
    const { editor, t } = res.locals
    const kept = await keepNewerText(portal, editor, pathIn(req.originalUrl), req.body, t.autosave.tooMany)
    if (!kept) return next()
    done(req, res, 'place' in kept ? t.autosave.newerKept : t.autosave.savedBefore, `/quan-tri/tin/${kept.id}`)
  })

  return router
}

const pathIn = (address: string): string => address.split('?')[0]!
