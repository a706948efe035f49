import { insertArticle } from '#content/core/article-changes.store.ts'
import { insertRevision } from '#content/history/revision.store.ts'
import { ownHost } from '#domains/domain.ts'
import { apply, type Found } from '#exchange/imported.ts'
import { insertPicture } from '#media/media.store.ts'
import type { Portal } from '#platform/context.ts'
import type { Tx } from '#platform/database/schema.ts'
import { write } from '#platform/database/write.ts'
import { indexArticle } from '#search-engine/index/index.actions.ts'
import { setSampleSite } from '#site/site-info.store.ts'
import { insertDailyViews, setTotalViews } from '#statistics/views.store.ts'
import { recentReads } from './recent-reads.ts'
import { insertSampleCategories, insertSampleContacts, insertSampleLinks, isUntouched } from './sample.store.ts'
import { placePictures, readSample, type Sample, type SampleArticle } from './sample-files.ts'

/** Fills a portal that nobody has touched with a commune that does not exist. */
export async function seedSample(portal: Portal): Promise<void> {
  if (!(await isUntouched(portal.db))) return
  const sample = await readSample()

  await write(portal, { id: null, name: 'portal' }, async (tx, record) => {
    if (!(await isUntouched(tx))) return
    await setSampleSite(tx, sample.site)
    await insertSampleLinks(tx, sample.links)
    await insertSampleContacts(tx, sample.contacts)
    const categories = await insertSampleCategories(tx, sample.categories)
    const covers = await insertPictures(portal, tx, sample)
    for (const article of sample.articles) {
      const found = { categoryId: categories.get(article.category ?? '') ?? null, coverId: covers.get(article.coverName) ?? null }
      await insertSampleArticle(portal, tx, { ...article, body: placePictures(article.body, sample.pictures) }, found)
    }
    record({ action: 'sample.add', details: { articles: sample.articles.length } })
  })
}

/** @returns the number of each picture by the name of its file */
async function insertPictures(portal: Portal, tx: Tx, { pictures, articles }: Sample) {
  const numbers = new Map<string, number>()
  for (const { name: fileName, drawing, hash, width, height } of pictures) {
    const alt = articles.find((article) => article.coverName === fileName)?.coverAlt ?? ''
    const row = { hash, width, height, fileName, mime: 'image/svg+xml', bytes: drawing.length, alt, caption: '', credit: '', sample: true }
    numbers.set(fileName, await insertPicture(tx, row, { at: portal.clock.now().toISOString(), by: null }))
  }
  return numbers
}

async function insertSampleArticle(portal: Portal, tx: Tx, article: SampleArticle, found: Found) {
  const now = portal.clock.now()
  const { values, ...state } = apply(article, found, now.toISOString())
  const change = { at: values.publishedAt ?? now.toISOString(), by: null, own: ownHost(portal.config) }
  const id = await insertArticle(tx, values, change, { ...state, sample: true })
  await insertRevision(tx, id, 1, values, change)
  await indexArticle(tx, id)

  const views = article.views ?? 0
  await setTotalViews(tx, id, views)
  const days = recentReads(views, change.at, now).map((day) => ({ article_id: id, ...day }))
  await insertDailyViews(tx, days)
}
