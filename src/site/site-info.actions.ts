import { addSentPicture } from '#media/media.actions.ts'
import type { Portal } from '#platform/context.ts'
import { changesOf } from '#platform/database/changes.ts'
import { type Actor, write } from '#platform/database/write.ts'
import type { SentFile } from '#platform/http/forms/sent-files.ts'
import { getSiteColumns, type SiteColumns, updateSite } from './site-info.store.ts'

/** Who runs the portal, and its logo; `null` takes the logo away. @throws Invalid when the logo is no picture */
export async function changeSite(portal: Portal, actor: Actor, values: SiteColumns, logo?: SentFile | null) {
  const picture = logo && (await addSentPicture(portal, actor, logo, { alt: '', decorative: true }))
  const fresh = logo === undefined ? values : { ...values, logo_id: picture ? picture.id : null }

  return write(portal, actor, async (tx, record) => {
    const changes = changesOf(await getSiteColumns(tx), fresh)
    if (!changes) return
    await updateSite(tx, fresh)
    record({ action: 'site.change', subject: 'site', details: { changes } })
  })
}
