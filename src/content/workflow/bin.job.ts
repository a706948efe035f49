import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { write } from '#platform/database/write.ts'
import { unindexArticle } from '#search-engine/index/index.actions.ts'
import { emptyArticle, listToEmpty } from './bin.store.ts'
import { binDays } from './bin.ts'
import { forgetPreviewLinks } from './preview-link.store.ts'

const atOnce = 100
const portalItself = { id: null, name: 'portal' }

/** What has been in the bin for thirty days loses its text; links for previews that have run out go too. */
export async function emptyBin(portal: Portal): Promise<void> {
  const now = timestamp(portal.clock)
  await forgetPreviewLinks(portal.writer, now)
  const before = new Date(Date.parse(now) - binDays * 86_400_000).toISOString()
  await write(portal, portalItself, async (tx, record) => {
    for (const { id, title } of await listToEmpty(tx, before, atOnce)) {
      if (!(await emptyArticle(tx, id, { before, at: now }))) continue
      await unindexArticle(tx, id)
      record({ action: 'article.empty', subject: `article:${id}`, details: { title } })
    }
  })
}
