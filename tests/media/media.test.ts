import sharp from 'sharp'
import { expect, test } from 'vitest'
import { addPicture } from '#media/media.actions.ts'
import { mediaUrl, pictureSources, storedWidths } from '#media/media.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

const hoa = { id: null, name: 'hoa' }
const words = { fileName: 'cong-lang.jpg', alt: 'Cổng làng' }

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2a6f4e' } })
    .jpeg()
    .toBuffer()

test('every address in a picture’s sources is served, the same until it is taken down', async () => {
  const portal = await startPortal()
  const picture = await addPicture(portal.portal, hoa, await photo(2000, 1000), words)

  const sources = pictureSources(picture)
  const addresses = [sources.src, ...sources.srcset.split(', ').map((source) => source.split(' ')[0]!)]

  for (const address of addresses) {
    const answer = await portal.fetch(address)
    expect([address, answer.status, answer.headers.get('content-type')]).toEqual([address, 200, 'image/webp'])
    expect(answer.headers.get('cache-control')).toBe('public, max-age=604800, s-maxage=60, immutable')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const { width } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
    expect(address).toBe(mediaUrl(picture.hash, width))
  }
})

test('a picture is kept in widths that make sense, never blown up', () => {
  expect(storedWidths(120)).toEqual([120])
  expect(storedWidths(500)).toEqual([500])
  expect(storedWidths(1200)).toEqual([480, 960, 1200])
  expect(storedWidths(6000)).toEqual([480, 960, 1600])
})

test('a photograph taken sideways stands upright and says nothing about the camera', async () => {
  const portal = await startPortal()
  const sideways = await sharp(await photo(600, 400))
    .withExif({ IFD0: { Make: 'Camera' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()

  const picture = await addPicture(portal.portal, hoa, sideways, words)

  expect(picture).toMatchObject({ width: 400, height: 600 })
  const kept = await sharp(await fetched(portal, mediaUrl(picture.hash, 400))).metadata()
  expect([kept.height, kept.exif]).toEqual([600, undefined])
})

test('the same content twice is one picture', async () => {
  const portal = await startPortal()
  const content = await photo(300, 200)

  const first = await addPicture(portal.portal, hoa, content, words)
  const second = await addPicture(portal.portal, hoa, content, { fileName: 'khac.jpg', alt: 'Khác' })

  expect(second.id).toBe(first.id)
})

test.each([
  ['text that is called a picture', Buffer.from('<?php echo 1 ?>'), 'foreign:plainText:TXT'],
  [
    'a drawing that may hold scripts',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    'foreign:svg:SVG',
  ],
  ['half a picture', (await photo(600, 600)).subarray(0, 900), 'pictureBroken'],
  ['nothing', Buffer.alloc(0), 'notAPicture'],
])('%s is not taken', async (_, content, fault) => {
  const portal = await startPortal()

  await expect(addPicture(portal.portal, hoa, content, words)).rejects.toMatchObject({ faults: { picture: fault } })
})

test.each([
  '/media/',
  '/media/..%2f..%2fportal.sqlite',
  '/media/%2e%2e/portal.sqlite',
  '/media/0-1.webp',
  `/media/${'0'.repeat(32)}-480.webp`,
])('nothing is found at %s', async (address) => {
  const portal = await startPortal()

  expect((await portal.fetch(address)).status).toBe(404)
})

const fetched = async (portal: TestPortal, address: string) => Buffer.from(await (await portal.fetch(address)).arrayBuffer())
