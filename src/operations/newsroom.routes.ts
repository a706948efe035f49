import { Router } from 'express'
import { askForCopy } from '#backup/wish.ts'
import type { Portal } from '#platform/context.ts'
import { actorOf, write } from '#platform/database/write.ts'
import { done } from '#platform/http/forms/flash.ts'
import { showFindings } from './findings.view.ts'

declare global {
  namespace Express {
    interface Locals {
      /** On an administrator's first page: how the portal itself is. */
      health?: Awaited<ReturnType<typeof showFindings>>
    }
  }
}

/** What administrators see first: what is wrong, and when the last good copy was made. */
export function healthOnFirstPage(portal: Portal): Router {
  const router = Router()
  router.get('/', async (_req, res, next) => {
    if (res.locals.editor.role === 'admin') res.locals.health = await showFindings(portal, res.locals.t)
    next()
  })

  router.post('/sao-luu', async (req, res) => {
    await write(portal, actorOf(res.locals.editor), async (_tx, record) => record({ action: 'backup.ask', unseen: true }))
    await askForCopy(portal.config.backupDir)
    done(req, res, res.locals.t.backups.asked, '/quan-tri')
  })

  return router
}
