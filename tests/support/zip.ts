import { crc32, deflateRawSync } from 'node:zlib'

/** A ZIP with these files; `claimed` is the size it says each has. */
export function zipOf(files: { name: string; content: Buffer; claimed?: number }[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const { name, content, claimed = content.length } of files) {
    const data = deflateRawSync(content)
    const sizes = Buffer.alloc(26)
    sizes.writeUInt16LE(20, 0)
    sizes.writeUInt16LE(8, 4)
    sizes.writeUInt32LE(crc32(content), 10)
    sizes.writeUInt32LE(data.length, 14)
    sizes.writeUInt32LE(claimed, 18)
    sizes.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), sizes, Buffer.from(name), data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), sizes, tail, Buffer.from(name)]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end])
}

/** A ZIP with one large file, as it is. */
export function zipWith(filling: Blob): Blob {
  const numbers = (...values: [size: 2 | 4, value: number][]) =>
    Buffer.concat(
      values.map(([size, value]) => {
        const buffer = Buffer.alloc(size)
        buffer.writeUIntLE(value, 0, size)
        return buffer
      }),
    )
  const sizes = numbers([4, 0], [4, filling.size], [4, filling.size], [2, 1], [2, 0])
  const local = Buffer.concat([Buffer.from('PK\x03\x04\x14\x00'), Buffer.alloc(8), sizes, Buffer.from('a')])
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00\x14\x00'), Buffer.alloc(8), sizes, Buffer.alloc(14), Buffer.from('a')])
  const end = numbers([4, 0], [2, 1], [2, 1], [4, entry.length], [4, local.length + filling.size], [2, 0])
  return new Blob([new Uint8Array(local), filling, new Uint8Array(entry), 'PK\x05\x06', new Uint8Array(end)])
}
