import { filesOf } from '#media/media.ts'
import type { Portal } from '#platform/context.ts'
import { type Actor, write } from '#platform/database/write.ts'
import { unindexArticle } from '#search-engine/index/index.actions.ts'
import { emptySampleFields } from '#site/site-info.store.ts'
import { countHoldings, type Holdings, sampleHoldings } from './holdings.query.ts'
import { deleteDomains, deleteRows, keepRest } from './sample.store.ts'

/** Takes the sample out and leaves everything that somebody has made or changed. @returns what went */
export async function removeSample(portal: Portal, actor: Actor): Promise<Holdings> {
  const held = await write(portal, actor, async (tx, record) => {
    const held = await sampleHoldings(tx)
    for (const { id } of held.articles) await unindexArticle(tx, id)
    await deleteRows(tx, 'articles', held.articles)
    await deleteRows(tx, 'categories', held.categories)
    await deleteRows(tx, 'links', held.links)
    await deleteRows(tx, 'emergency_contacts', held.contacts)
    await deleteRows(tx, 'media', held.pictures)
    await deleteDomains(tx, held.domains)
    await emptySampleFields(tx)
    await keepRest(tx)
    const counts = Object.fromEntries(Object.entries(held).map(([part, things]) => [part, things.length]))
    if (countHoldings(held) > 0) record({ action: 'sample.remove', details: counts })
    return held
  })
  for (const picture of held.pictures) for (const file of filesOf(picture)) await portal.storage.remove(file)
  return held
}
