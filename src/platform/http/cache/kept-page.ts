import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { crc32 } from 'node:zlib'
import { type Encoding, type Encodings, encodeAside, encodeQuickly, encodeWell } from './encoding.ts'
import type { Rendered } from './render.ts'

/** A page as it is kept: bytes that can be sent as they are. */
export interface KeptPage {
  status: number
  generation: string
  /** Milliseconds. */
  renderedAt: number
  /** The article whose reading it is. */
  counts: number | undefined
  encodings: Encodings
  /** An error that is meant: no last good page takes its place. */
  meant: boolean
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
  /** To how many readers. */
  sent: number
}

/** Whoever comes between may keep a page for ten seconds, and show an older one while asking for the new one or while we are down. */
const cacheControl = 'public, max-age=0, s-maxage=10, stale-while-revalidate=60, stale-if-error=86400'

export function keepPage(
  { status, headers, body, counts, meant = false }: Rendered,
  { generation, renderedAt, encodings }: Pick<KeptPage, 'generation' | 'renderedAt' | 'encodings'>,
): KeptPage {
  const { 'content-length': _length, connection: _connection, ...others } = headers
  const control = status === 200 ? { 'cache-control': cacheControl } : {}
  return {
    status,
    generation,
    renderedAt,
    encodings,
    counts,
    meant,
    encoded: {},
    body,
    headers: { ...control, ...others, vary: 'Accept-Encoding' },
    etag: tagOf(body),
  }
}

/**
 * Tells one page at an address from the next. Nobody gains by making two alike, and a hash that withstands that takes twenty times as long.
 */
const tagOf = (body: Buffer) => `${crc32(body).toString(36)}-${body.length.toString(36)}`

/** About how many bytes of memory it takes, once it is compressed. */
export const sizeOf = (page: KeptPage): number => Math.ceil(page.body.length * 1.5) + 2000

/** From this many readers on a page is worth being made as small as it can be. */
const popular = 3

/** The best encoding that the reader takes. */
const encodingFor = (req: IncomingMessage, { body, encodings }: KeptPage): Encoding =>
  body.length < 500 ? 'identity' : encodings.of(req.headers['accept-encoding'])

/** So that sending it holds up nobody. */
export async function encodeAhead(req: IncomingMessage, page: KeptPage): Promise<void> {
  const encoding = encodingFor(req, page)
  if (page.encoded[encoding]) return
  const body = await encodeAside(page.body, encoding)
  if (!page.encoded[encoding]) keepEncoded(page, encoding, body)
}

/**
 * @param hurried others wait for pages of theirs: its first reader gets the page as it is, since compressing it takes as long as half of
 * making the next one; who asks whether it changed is answered in the encoding of what they have
 */
export function sendPage(req: IncomingMessage, res: ServerResponse, page: KeptPage, hurried = false): void {
  const wanted = encodingFor(req, page)
  const encoding = hurried && isNew(page) && !req.headers['if-none-match'] ? 'identity' : wanted
  const encoded = page.encoded[encoding] ?? keepEncoded(page, encoding, encodeQuickly(page.body, encoding))
  if (++encoded.sent === popular && encoding !== 'identity') shrink(page, encoding).catch(() => undefined)
  answer(req, res, page, encoded)
}

/** Nobody got it yet. */
const isNew = ({ encoded }: KeptPage) => Object.keys(encoded).length === 0

async function shrink(page: KeptPage, encoding: Encoding) {
  keepEncoded(page, encoding, await encodeWell(page.body, encoding), popular)
}

function answer(req: IncomingMessage, res: ServerResponse, page: KeptPage, { body, etag, headers }: Encoded) {
  const unchanged = page.status === 200 && isKnown(req, page, etag)
  const told = unchanged ? withoutLength(headers) : headers
  // Set with `setHeader`, it would make Node go through all of them one by one.
  const all = req.id ? ['X-Request-Id', req.id, ...told] : told
  if (unchanged) return void res.writeHead(304, all).end()
  res.writeHead(page.status, all).end(req.method === 'HEAD' ? undefined : body)
}

function keepEncoded(page: KeptPage, encoding: Encoding, body: Buffer, sent = 0): Encoded {
  const etag = encoding === 'identity' ? `"${page.etag}"` : `"${page.etag}-${encoding}"`
  const headers: OutgoingHttpHeaders = { ...page.headers, 'content-length': body.length }
  if (page.status === 200) headers.etag = etag
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  const kept = { body, etag, headers: Object.entries(headers).flatMap(([name, value]) => [name, String(value)]), sent }
  page.encoded[encoding] = kept
  return kept
}

/**
 * Whether whoever asks has this page. A day counts only when it is the very one that we gave: with what was withdrawn the newest day of a
 * page goes, and a later one says nothing.
 */
function isKnown({ headers }: IncomingMessage, page: KeptPage, etag: string): boolean {
  const asked = headers['if-none-match']
  if (asked !== undefined) return matches(asked, etag)
  const changed = page.headers['last-modified']
  return changed !== undefined && headers['if-modified-since'] === changed
}

const withoutLength = (headers: string[]) => headers.filter((_, i) => !/^content-(length|encoding|type)$/.test(headers[i - (i % 2)] ?? ''))

const matches = (asked: string, etag: string) =>
  asked.trim() === '*' || asked.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
