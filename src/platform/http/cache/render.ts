import { IncomingMessage, type OutgoingHttpHeaders, type RequestListener, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

export interface Rendered {
  status: number
  headers: OutgoingHttpHeaders
  body: Buffer
  /** The article whose reading it is. */
  counts?: number
  /** An error that is meant: no last good page takes its place. */
  meant?: boolean
}

/** Nobody is at its other end. */
const nowhere = new Socket()

/** What the pipeline answers to a request that holds nothing but an address: no header of a reader's can change it. */
export function render(handler: RequestListener, host: string, url: string): Promise<Rendered> {
  const req = new IncomingMessage(nowhere)
  Object.assign(req, { method: 'GET', url, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1, headers: { host } })
  const res = new ServerResponse(req) as ServerResponse & { locals?: Express.Locals }

  return new Promise((done, failed) => {
    const pieces: Buffer[] = []
    const keep = (piece: unknown, encoding?: unknown) => {
      if (typeof piece === 'string') pieces.push(Buffer.from(piece, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
      else if (piece instanceof Uint8Array) pieces.push(Buffer.from(piece))
    }
    const write = (piece: unknown, encoding?: unknown) => {
      keep(piece, encoding)
      return true
    }
    const end = (piece?: unknown, encoding?: unknown) => {
      if (pieces.length > 0 || !(piece instanceof Buffer)) keep(piece, encoding)
      const body = pieces.length > 0 ? Buffer.concat(pieces) : piece instanceof Buffer ? piece : Buffer.alloc(0)
      const { counts, meant } = res.locals ?? {}
      done({ status: res.statusCode, headers: res.getHeaders(), body, counts, meant })
      return res
    }
    const destroy = (error?: Error) => {
      failed(error ?? new Error(`${url} was given up`))
      return res
    }
    Object.assign(res, { write, end, destroy })
    handler(req, res)
  })
}
