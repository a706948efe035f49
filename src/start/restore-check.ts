import { verifyChain } from '#audit/chain.store.ts'
import { readConfig } from '#config.ts'
import { articlePath } from '#content/core/article.ts'
import { countPublic, listPublic } from '#content/core/public-list.store.ts'
import { systemClock, timestamp } from '#platform/clock.ts'
import type { RestoreReport } from '#platform/command.ts'
import { render } from '#platform/http/cache/render.ts'
import { openPortal } from './open-portal.ts'

/** Opens the portal that is in a folder and asks for its first page and its newest article, as a reader would. */
export async function checkRestore(folder: string): Promise<RestoreReport> {
  const config = readConfig({ DATA_DIR: folder, SAMPLE_CONTENT: 'no', LOG_LEVEL: 'silent' })
  const { portal, handler, close } = await openPortal(config, systemClock, [])
  portal.onTrial = true
  try {
    const now = timestamp(portal.clock)
    const [newest] = await listPublic(portal.db, now, {}, { limit: 1 })
    for (const path of ['/', ...(newest ? [articlePath(newest)] : [])]) {
      const { status, body } = await render(handler, 'localhost', path)
      if (status !== 200 || !body.includes('</html>')) throw new Error(`${path}: ${status}`)
    }
    const { broken } = await verifyChain(portal.db)
    return { articles: await countPublic(portal.db, now, {}), brokenAudit: broken?.id }
  } finally {
    await close()
  }
}
