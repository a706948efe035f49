import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'

export type Encoding = 'identity' | 'gzip' | 'br'

/** The best encoding that a reader takes, of those we write. */
export function chooseEncoding(accept: string | undefined): Encoding {
  if (!accept) return 'identity'
  const taken = (name: string) => {
    const found = new RegExp(`(?:^|[,\\s])${name}\\s*(?:;\\s*q=([\\d.]+))?\\s*(?:,|$)`, 'i').exec(accept)
    return found ? Number(found[1] ?? 1) > 0 : false
  }
  return taken('br') ? 'br' : taken('gzip') ? 'gzip' : 'identity'
}

/** Remembers what the few headers that browsers send come to. */
export interface Encodings {
  of(accept: string | undefined): Encoding
}

export function createEncodings(): Encodings {
  const chosen = new Map<string | undefined, Encoding>()
  return {
    of(accept) {
      const known = chosen.get(accept)
      if (known) return known
      const encoding = chooseEncoding(accept)
      if (chosen.size < 200) chosen.set(accept, encoding)
      return encoding
    },
  }
}

/** At once, and not as small as it could be: for a page that perhaps nobody asks for again. */
export function encodeQuickly(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(body, { level: 1 })
  return encoding === 'br' ? brotliCompressSync(body, brotli(body, 1)) : body
}

/** In a thread, for a page that many ask for. */
export const encodeWell = (body: Buffer, encoding: Encoding) => encodeInThread(body, encoding, { gzip: 6, brotli: 5 })

/** As quickly, but in a thread: whoever asks for another page meanwhile need not wait. */
export const encodeAside = (body: Buffer, encoding: Encoding) => encodeInThread(body, encoding, { gzip: 1, brotli: 1 })

async function encodeInThread(body: Buffer, encoding: Encoding, levels: { gzip: number; brotli: number }): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(body, { level: levels.gzip })
  return encoding === 'br' ? promisify(brotliCompress)(body, brotli(body, levels.brotli)) : body
}

const brotli = (body: Buffer, quality: number) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
})
