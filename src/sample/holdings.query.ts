import { countByCategory } from '#categories/category.store.ts'
import { isLogo } from '#media/media.store.ts'
import { isInUnsaved, listUses } from '#media/uses.store.ts'
import type { Db } from '#platform/database/schema.ts'
import { getSampleFields, type SampleField } from '#site/site-info.store.ts'
import { listDutyCategories, listNoted, listSample, listSamplePictures, listTyped, type Named } from './sample.store.ts'

/** All of the sample that is as it came and that nothing of the newsroom's own needs: what removing it takes. */
export interface Holdings {
  articles: Named[]
  pictures: (Named & { hash: string; width: number })[]
  categories: Named[]
  links: Named[]
  contacts: Named[]
  /** Of the site information. */
  fields: { name: SampleField; value: string }[]
  /** Outside domains that wait for a decision because of the sample alone. */
  domains: string[]
}

export async function sampleHoldings(db: Db): Promise<Holdings> {
  const typed = await listTyped(db)
  const articles = (await listSample(db, 'articles')).filter(({ id }) => !typed.has(id))
  const links = await listSample(db, 'links')
  return {
    articles,
    pictures: await takenPictures(db, articles),
    categories: await takenCategories(db, articles),
    links,
    contacts: await listSample(db, 'emergency_contacts'),
    fields: await getSampleFields(db),
    domains: await listNoted(db, { articles, links }),
  }
}

/** How much it is altogether. */
export const countHoldings = (held: Holdings): number => Object.values(held).reduce((sum, part) => sum + part.length, 0)

/** Those that something else shows stay with it. */
async function takenPictures(db: Db, articles: Named[]) {
  const paths = new Set(articles.map(({ id }) => `/quan-tri/tin/${id}`))
  const taken = []
  for (const picture of await listSamplePictures(db)) {
    const { id, hash } = picture
    const used = (await listUses(db, [hash], id)).some(({ path }) => !paths.has(path))
    if (!used && !(await isInUnsaved(db, [hash], id)) && !(await isLogo(db, id))) taken.push(picture)
  }
  return taken
}

/** Those that other articles are in, or that somebody looks after, stay. */
async function takenCategories(db: Db, articles: (Named & { category_id: number | null })[]) {
  const counts = await countByCategory(db)
  for (const { category_id } of articles) if (category_id) counts.set(category_id, (counts.get(category_id) ?? 0) - 1)
  const duties = await listDutyCategories(db)
  return (await listSample(db, 'categories')).filter(({ id }) => !counts.get(id) && !duties.has(id))
}
