import { hash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { chooseEncoding, type Encoding, encode } from './encoding.ts'
import type { Rendered } from './render.ts'

/** A page as it is kept: bytes that can be sent as they are. */
export interface KeptPage {
  status: number
  edition: string
  /** Milliseconds. */
  renderedAt: number
  /** The article whose reading it is. */
  counts: number | undefined
  /** Made when first asked for. */
  encoded: Partial<Record<Encoding, Encoded>>
  body: Buffer
  headers: OutgoingHttpHeaders
  etag: string
}

interface Encoded {
  body: Buffer
  etag: string
  /** As `writeHead` takes them fastest: name, value, name, value. */
  headers: string[]
}

/** Whoever comes between may keep a page for ten seconds, and show an older one while asking for the new one or while we are down. */
const cacheControl = 'public, max-age=0, s-maxage=10, stale-while-revalidate=60, stale-if-error=86400'

export function keepPage({ status, headers, body, locals }: Rendered, edition: string, renderedAt: number): KeptPage {
  const { 'content-length': _length, connection: _connection, 'x-request-id': _id, ...others } = headers
  const control = status === 200 ? { 'cache-control': cacheControl } : {}
  const etag = hash('sha1', body, 'base64url')
  return {
    status,
    edition,
    renderedAt,
    counts: locals.counts,
    encoded: {},
    body,
    headers: { ...control, ...others, vary: 'Accept-Encoding' },
    etag,
  }
}

/** About how many bytes of memory it takes, once it is compressed. */
export const sizeOf = (page: KeptPage): number => Math.ceil(page.body.length * 1.5) + 2000

/** Answers with the page; at once, when the reader's encoding was asked for before. */
export function sendPage(req: IncomingMessage, res: ServerResponse, page: KeptPage): void | Promise<void> {
  const encoding = page.body.length < 500 ? 'identity' : chooseOnce(req.headers['accept-encoding'])
  const encoded = page.encoded[encoding]
  if (encoded) return answer(req, res, page, encoded)
  return encode(page.body, encoding).then((body) => {
    page.encoded[encoding] ??= withHeaders(page, encoding, body)
    answer(req, res, page, page.encoded[encoding])
  })
}

function answer(req: IncomingMessage, res: ServerResponse, page: KeptPage, { body, etag, headers }: Encoded) {
  const asked = req.headers['if-none-match']
  if (asked !== undefined && page.status === 200 && matches(asked, etag)) return void res.writeHead(304, withoutLength(headers)).end()
  res.writeHead(page.status, headers).end(req.method === 'HEAD' ? undefined : body)
}

function withHeaders(page: KeptPage, encoding: Encoding, body: Buffer): Encoded {
  const etag = encoding === 'identity' ? `"${page.etag}"` : `"${page.etag}-${encoding}"`
  const headers: OutgoingHttpHeaders = { ...page.headers, 'content-length': body.length }
  if (page.status === 200) headers.etag = etag
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  return { body, etag, headers: Object.entries(headers).flatMap(([name, value]) => [name, String(value)]) }
}

const withoutLength = (headers: string[]) => headers.filter((_, i) => !/^content-(length|encoding|type)$/.test(headers[i - (i % 2)] ?? ''))

const matches = (asked: string, etag: string) =>
  asked.trim() === '*' || asked.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)

/** Browsers send one of a few headers. */
const chosen = new Map<string | undefined, Encoding>()
function chooseOnce(accept: string | undefined): Encoding {
  const known = chosen.get(accept)
  if (known) return known
  const encoding = chooseEncoding(accept)
  if (chosen.size < 200) chosen.set(accept, encoding)
  return encoding
}
