import sharp from 'sharp'
import { expect, test } from 'vitest'
import { preparePicture } from '#media/picture.ts'

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
