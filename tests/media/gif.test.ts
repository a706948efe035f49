import sharp from 'sharp'
import { expect, test } from 'vitest'
import { preparePicture } from '#media/picture.ts'

test.each([
  ['in the middle', { left: 10, top: 10, width: 20, height: 10 }],
  ['as wide as the canvas', { left: 0, top: 20, width: 40, height: 10 }],
  ['over its edge', { left: 30, top: 20, width: 20, height: 20 }],
])('what a GIF’s first picture leaves bare is paper, not black: %s', async (_, region) => {
  const { files, width, height } = await preparePicture(gifWith(region))

  // A picture over the edge makes the canvas larger.
  expect([width, height]).toEqual([Math.max(40, region.left + region.width), Math.max(30, region.top + region.height)])
  const seen = await pixelOf(files[0]!.content)
  expect(seen(2, 2)).toEqual('white')
  expect(seen(region.left + 5, region.top + 5)).toEqual('red')
})

test('a GIF whose first picture fills its canvas stays as it is', async () => {
  const { files } = await preparePicture(gifWith({ left: 0, top: 0, width: 40, height: 30 }))

  const seen = await pixelOf(files[0]!.content)
  expect([seen(1, 1), seen(38, 28)]).toEqual(['red', 'red'])
})

async function pixelOf(content: Buffer) {
  const { data, info } = await sharp(content).raw().toBuffer({ resolveWithObject: true })
  return (x: number, y: number) => {
    const [red = 0, green = 0] = data.subarray((y * info.width + x) * info.channels)
    return red > 230 && green > 230 ? 'white' : red > 150 && green < 90 ? 'red' : `${red} ${green}`
  }
}

/** A canvas of 40 × 30 with one red picture on it. */
function gifWith({ left, top, width, height }: { left: number; top: number; width: number; height: number }): Buffer {
  const head = [...Buffer.from('GIF89a'), 40, 0, 30, 0, 0x80, 0, 0, 0, 0, 0, 200, 30, 30]
  const comment = [0x21, 0xfe, 2, 0x2c, 0x2c, 0]
  const pixels = Array.from({ length: width * height }, (_, i) => (i % 2 === 0 ? [4, 1] : [1])).flat()
  return Buffer.from([...head, ...comment, 0x2c, left, 0, top, 0, width, 0, height, 0, 0, 2, ...blocks([...pixels, 5]), 0, 0x3b])
}

/** Codes of three bits each, in blocks of at most 255 bytes. */
function blocks(codes: number[]): number[] {
  const bytes: number[] = []
  let [bits, held] = [0, 0]
  for (const code of codes) {
    held |= code << bits
    for (bits += 3; bits >= 8; bits -= 8) {
      bytes.push(held & 255)
      held >>= 8
    }
  }
  bytes.push(held)
  return Array.from({ length: Math.ceil(bytes.length / 255) }, (_, i) => bytes.slice(i * 255, i * 255 + 255)).flatMap((part) => [
    part.length,
    ...part,
  ])
}
