import sharp from 'sharp'
import { expect, test } from 'vitest'
import { makeAvif } from '#media/drawing/avif.job.ts'
import { countDrawnBefore } from '#media/drawing/drawing.store.ts'
import { redrawPictures } from '#media/drawing/redraw.job.ts'
import { addPicture } from '#media/media.actions.ts'
import { preparePicture } from '#media/picture.ts'
import { startPortal } from '../support/portal.ts'

const letters = (colour: string) =>
  sharp({ create: { width: 40, height: 40, channels: 4, background: '#0000' } })
    .composite([{ input: { create: { width: 20, height: 20, channels: 4, background: colour } } }])
    .png()
    .toBuffer()

test.each([
  ['black', [255, 255, 255]],
  ['white', [33, 29, 37]],
])('%s letters on nothing get a ground on which they are seen', async (colour, ground) => {
  const { files } = await preparePicture(await letters(colour))

  const { data, info } = await sharp(files[0]!.content).raw().toBuffer({ resolveWithObject: true })
  expect(info.channels).toBe(3)
  for (const [i, value] of ground.entries()) expect(Math.abs(data[i]! - value)).toBeLessThan(6)
})

test('a transparent picture from before is drawn anew, in both formats, and its address says that it changed', async () => {
  const { portal, fetch, db, writer, storage, signIn } = await startPortal()
  const original = await letters('black')
  const { hash } = await addPicture(portal, { id: null, name: 'hoa' }, original, { fileName: 'dau.png', alt: 'Dấu' })
  await makeAvif(portal)
  for (const format of ['webp', 'avif'] as const) await storage.put(`${hash}-40.${format}`, await sharp(original)[format]().toBuffer())
  await writer.updateTable('media').set({ drawn: 0 }).execute()
  const before = await fetch(`/media/${hash}-40.webp`)
  const hoa = await signIn('hoa')
  expect((await hoa.visit('/quan-tri/thu-vien')).text('main')).toContain('còn 1 ảnh')

  await redrawPictures(portal)

  for (const format of ['webp', 'avif']) {
    const answer = await fetch(`/media/${hash}-40.${format}`, { headers: { 'if-none-match': before.headers.get('etag')! } })
    const { channels } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
    expect([format, answer.status, channels]).toEqual([format, 200, 3])
  }
  expect(await countDrawnBefore(db)).toBe(0)
})

test('of old pictures that would look the same nothing is written', async () => {
  const { portal, storage, writer } = await startPortal()
  const opaque = await sharp(await letters('black'))
    .flatten({ background: 'red' })
    .png()
    .toBuffer()
  const { hash } = await addPicture(portal, { id: null, name: 'hoa' }, opaque, { fileName: 'do.png', alt: 'Đỏ' })
  await storage.put(`${hash}-40.webp`, Buffer.from('as it was'))
  await writer.updateTable('media').set({ drawn: 0 }).execute()

  await redrawPictures(portal)

  expect([String(await storage.get(`${hash}-40.webp`)), await countDrawnBefore(portal.db)]).toEqual(['as it was', 0])
})
