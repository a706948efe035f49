import { expect, test } from 'vitest'
import { listCategories } from '#categories/category.store.ts'
import { write } from '#platform/database/write.ts'
import { removeSample } from '#sample/remove.actions.ts'
import { findArticle } from '../../src/content/core/article.store.ts'
import { updateArticle } from '../../src/content/core/article-changes.store.ts'
import { valuesOf } from '../../src/content/core/fields.ts'
import { listPublic } from '../../src/content/core/public-list.store.ts'
import { startPortal, type TestPortal, testNow } from '../support/portal.ts'

const hoa = { id: null, name: 'hoa' }
const withSample = { SAMPLE_CONTENT: 'yes' }

test('the sample goes, and does not come back at the next start', async () => {
  const portal = await startPortal(withSample)

  const { articles } = await removeSample(portal.portal, hoa)

  expect(articles).toBe(33)
  for (const table of ['articles', 'categories', 'links', 'media', 'daily_views'] as const)
    expect([table, await portal.db.selectFrom(table).selectAll().execute()]).toEqual([table, []])
  await portal.stop()
  const again = await startPortal({ DATA_DIR: portal.config.dataDir, ...withSample })
  const home = await again.visit('/')
  expect([home.status, home.$('.sample-notice').length]).toEqual([200, 0])
  expect((await again.visit('/tim-kiem?q=bão')).texts('.hit')).toEqual([])
})

test('what somebody has changed stays, with its category and pictures', async () => {
  const portal = await startPortal(withSample)
  const [first] = await listPublic(portal.db, testNow, { kind: 'news' }, { limit: 1 })
  await edit(portal, first!.id)
  await portal.writer.updateTable('site_info').set({ name: 'UBND xã Thật', sample: 0 }).execute()

  await removeSample(portal.portal, hoa)

  const left = await listPublic(portal.db, testNow, {}, { limit: 99 })
  expect(left.map(({ id, cover, category }) => [id, cover, category])).toEqual([[first!.id, first!.cover, first!.category]])
  expect((await listCategories(portal.db)).map(({ id }) => id)).toEqual([first!.category!.id])
  expect((await portal.visit('/')).heading).toBe('UBND xã Thật')
})

test('removing it twice changes nothing the second time', async () => {
  const { portal } = await startPortal(withSample)
  await removeSample(portal, hoa)
  const count = async () => (await portal.db.selectFrom('audit_entries').select('id').execute()).length
  const before = await count()

  expect(await removeSample(portal, hoa)).toEqual({ articles: 0 })
  expect(await count()).toBe(before)
})

/** As a save in the newsroom does. */
async function edit({ portal }: TestPortal, id: number) {
  const article = (await findArticle(portal.db, id))!
  await write(portal, hoa, async (tx, record) => {
    await updateArticle(tx, article, { ...valuesOf(article), lead: 'Đã sửa.' }, article, { at: testNow, by: null })
    record({ action: 'article.save' })
  })
}
