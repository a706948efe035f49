import { expect, test } from 'vitest'
import { readListPage } from '../../src/content/core/list-page.ts'
import { startPortal } from '../support/portal.ts'

test('every page of a long list shows what follows the page before, to the last', async () => {
  const portal = await startPortal()
  await portal.given.manyArticles(2345)
  const list = { path: '/tin-tuc', filter: { kind: 'news' as const } }

  const seen: number[] = []
  for (let number = 1; number <= 118; number++)
    seen.push(...(await readListPage(portal.portal, list, number, 20)).items.map(({ id }) => id))

  expect(seen).toEqual(Array.from({ length: 2345 }, (_, i) => 2345 - i))
})
