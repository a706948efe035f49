import sharp from 'sharp'
import { expect, test } from 'vitest'
import { addPicture } from '../../src/media/media.actions.ts'
import { startPortal } from '../support/portal.ts'

test.each([300, 500, 1000, 1200, 2000])('every address of a picture %i pixels wide leads to a file', async (width) => {
  const portal = await startPortal()
  const picture = await sharp({ create: { width, height: 400, channels: 3, background: '#2a6f4e' } })
    .png()
    .toBuffer()
  const cover = await addPicture(portal.portal, { id: null, name: 'test' }, picture, { fileName: 'lua.png', alt: 'Lúa' })
  await portal.given.article({ title: 'Gặt lúa', coverId: cover.id })

  const pages = await Promise.all(
    ['/', '/tin/1-gat-lua', '/rss.xml', '/atom.xml', '/feed.json', '/api/articles/1'].map((path) => portal.fetch(path)),
  )
  const texts = await Promise.all(pages.map((page) => page.text()))
  const addresses = new Set(texts.flatMap((text) => text.match(/\/media\/[0-9a-f]+-\d+\.webp/g) ?? []))

  expect(addresses.size).toBeGreaterThan(0)
  for (const address of addresses) expect([address, (await portal.fetch(address)).status]).toEqual([address, 200])
})

test('a feed says truly how large its pictures are', async () => {
  const portal = await startPortal()
  const picture = await sharp({ create: { width: 700, height: 400, channels: 3, background: '#2a6f4e' } })
    .png()
    .toBuffer()
  const cover = await addPicture(portal.portal, { id: null, name: 'test' }, picture, { fileName: 'lua.png', alt: 'Lúa' })
  await portal.given.article({ title: 'Gặt lúa', coverId: cover.id })

  const feed = await (await portal.fetch('/rss.xml')).text()

  const [, address, length] = /<enclosure url="[^"]*(\/media\/[^"]+)" length="(\d+)"|$/.exec(
    feed.replace(/length="(\d+)" type="[^"]*" url="([^"]+)"/, 'url="$2" length="$1"'),
  )!
  expect(Number(length)).toBe((await (await portal.fetch(address!)).arrayBuffer()).byteLength)
})
