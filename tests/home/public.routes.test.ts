import { expect, test } from 'vitest'
import { startPortal } from '../support/portal.ts'

test('a pinned announcement goes before newer ones on every page until it expires', async () => {
  const portal = await startPortal()
  const publishedAt = '2026-11-01T00:00:00.000Z'
  await portal.given.article({ kind: 'announcement', title: 'Lịch tiêm', pinned: true, publishedAt, expiresAt: '2026-11-24T00:00:00.000Z' })
  await portal.given.article({ kind: 'announcement', title: 'Mới hơn' })
  const leaves = async () => (await portal.visit('/tin-tuc')).texts('.leaf__title')
  expect(await leaves()).toEqual(['Được ghim:Lịch tiêm', 'Mới hơn'])

  portal.clock.time = new Date('2026-11-24T00:00:00.000Z')

  expect(await leaves()).toEqual(['Mới hơn'])
})

test('the home page tells each story once: what stands above is not repeated in its section', async () => {
  const portal = await startPortal()
  const categoryId = await portal.given.category('y-te', 'Y tế')
  for (let day = 1; day <= 9; day++)
    await portal.given.article({ title: `Ngày ${day}`, categoryId, publishedAt: `2026-11-0${day}T01:00:00.000Z`, pinned: day === 2 })

  const home = await portal.visit('/')

  expect(home.texts('.front .teaser__title')).toEqual(['Ngày 2', 'Ngày 9', 'Ngày 8', 'Ngày 7', 'Ngày 6'])
  expect(home.texts('.section .teaser__title')).toEqual(['Ngày 5', 'Ngày 4', 'Ngày 3', 'Ngày 1'])
})

test('a phone finds the portal’s name and icons', async () => {
  const portal = await startPortal()

  const manifest = await (await portal.fetch('/manifest.webmanifest')).json()

  for (const { src } of manifest.icons) expect((await portal.fetch(src)).headers.get('content-type')).toBe('image/png')
})
