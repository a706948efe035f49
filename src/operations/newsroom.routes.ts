import { Router } from 'express'
import { readRecord } from '#backup/record.ts'
import { askForCopy, isAsked } from '#backup/requested-copy.ts'
import type { Words } from '#locales/index.ts'
import type { Portal } from '#platform/context.ts'
import { actorOf, write } from '#platform/database/write.ts'
import { done } from '#platform/http/forms/flash.ts'
import { findingsOf } from './findings.ts'
import { showFindings } from './findings.view.ts'

declare global {
  namespace Express {
    interface Locals {
      /** On an administrator's first page: how the portal itself is. */
      health?: Awaited<ReturnType<typeof loadHealth>>
    }
  }
}

/** What administrators see first: what is wrong, and when the last good copy was made. */
export function healthOnFirstPage(portal: Portal): Router {
  const router = Router()
  router.get('/', async (_req, res, next) => {
    if (res.locals.editor.role === 'admin') res.locals.health = await loadHealth(portal, res.locals.t)
    next()
  })

  router.post('/sao-luu', async (req, res) => {
    await write(portal, actorOf(res.locals.editor), async (_tx, record) => record({ action: 'backup.ask', readersUnaffected: true }))
    await askForCopy(portal.config.backupDir)
    done(req, res, res.locals.t.backups.asked, '/quan-tri')
  })

  return router
}

async function loadHealth(portal: Portal, t: Words) {
  const { backupDir } = portal.config
  const shown = showFindings(t, await findingsOf(portal), await readRecord(backupDir), portal.config)
  return { ...shown, asked: await isAsked(backupDir) }
}
