import { expect, test } from 'vitest'
import { indexMissing } from '../../src/search-engine/index/index.job.ts'
import { startPortal } from '../support/portal.ts'

test('articles that are not in the index, as after an upgrade, are put there while the portal answers', async () => {
  const portal = await startPortal()
  await portal.given.manyArticles(45)
  expect((await portal.visit('/tim-kiem?q=Tin')).texts('.hit__title')).toEqual([])

  await indexMissing(portal.portal)

  expect((await portal.visit('/tim-kiem?q=tin')).text('.search-page__summary')).toBe('45 kết quả')
})
