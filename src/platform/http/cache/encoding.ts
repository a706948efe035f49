import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import Negotiator from 'negotiator'

export type Encoding = 'identity' | 'gzip' | 'br'

const ours: Encoding[] = ['br', 'gzip', 'identity']
/** Among those that a reader likes equally well. */
const preferred: Encoding[] = ['br', 'gzip']
/** What its types do not know yet. */
interface Weighing {
  encodings(available: Encoding[], options: { preferred: Encoding[] }): Encoding[]
}
/** Letters; browsers send thirty. */
const longest = 1000

/** The best encoding that a reader takes, of those we write, by the weights given. */
export function chooseEncoding(accept: string | undefined): Encoding {
  if (!accept || accept.length > longest) return 'identity'
  const reader = new Negotiator({ headers: { 'accept-encoding': accept } }) as unknown as Weighing
  return reader.encodings(ours, { preferred })[0] ?? 'identity'
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
