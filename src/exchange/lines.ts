import { createReadStream } from 'node:fs'

/** The lines of a file as bytes, numbered from 1; empty ones are counted and left out. */
export async function* readLines(file: string): AsyncGenerator<{ number: number; bytes: Buffer }> {
  let number = 0
  let rest: Buffer[] = []
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let start = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      yield { number: ++number, bytes: Buffer.concat([...rest, chunk.subarray(start, end)]) }
      rest = []
      start = end + 1
    }
    rest.push(chunk.subarray(start))
  }
  yield { number: ++number, bytes: Buffer.concat(rest) }
}
