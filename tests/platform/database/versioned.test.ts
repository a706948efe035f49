import { expect, test } from 'vitest'
import { startPortal } from '../../support/portal.ts'

test('who asks at the same time is told the same edition', async () => {
  const portal = await startPortal()
  await portal.given.article({})

  const editions = await Promise.all(Array.from({ length: 5 }, () => portal.versioned.edition()))

  expect(new Set(editions).size).toBe(1)
  expect(portal.versioned.knownEdition()).toBe(editions[0])
})

test('a change between two who ask makes two editions', async () => {
  const portal = await startPortal()

  const before = portal.versioned.edition()
  await portal.given.article({})

  expect(await portal.versioned.edition()).not.toBe(await before)
})
