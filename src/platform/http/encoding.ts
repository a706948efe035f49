import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

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

const compressors = {
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 6 }),
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
}

export const encode = async (body: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'identity' ? body : compressors[encoding](body)
