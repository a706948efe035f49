import { expect, test } from 'vitest'
import { startPortal } from '../../support/portal.ts'

test('who asks at the same time is told the same generation', async () => {
  const portal = await startPortal()
  await portal.given.article({})

  const editions = await Promise.all(Array.from({ length: 5 }, () => portal.contentCache.generation()))

  expect(new Set(editions).size).toBe(1)
  expect(portal.contentCache.knownGeneration()).toBe(editions[0])
})

test('a change between two who ask makes two editions', async () => {
  const portal = await startPortal()

  const before = portal.contentCache.generation()
  await portal.given.article({})

  expect(await portal.contentCache.generation()).not.toBe(await before)
})

test('a change is known to whatever comes in next, wherever in a turn of the event loop somebody asked before', async () => {
  const portal = await startPortal()
  await portal.contentCache.generation()

  const before = await new Promise((done) => setImmediate(() => done(portal.contentCache.knownGeneration())))
  await portal.writer.updateTable('content_version').set({ version: 1000 }).execute()

  expect(before).toBeDefined()
  expect(portal.contentCache.knownGeneration()).not.toBe(before)
})
