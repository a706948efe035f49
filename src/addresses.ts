import { itemPaths, kinds } from './kinds.ts'
import type { PublicAddress } from './platform/http/cache/public-address.ts'

const list = ['trang']
const search = ['q', 'kieu', 'chuyen-muc', 'tu', 'den', 'loai', 'sap-xep', 'trang']
const api = ['q', 'category', 'kind', 'from', 'to', 'page']

/**
 * Every address that anybody may read, without language, with the parameters that make a difference to it. The page cache keeps these and
 * nothing else, and drops other parameters; `rare` ones have a store of their own, so that they never push real pages out.
 */
export const publicAddresses: PublicAddress[] = [
  { path: /^\/$/ },
  ...kinds.map(({ list: path, filed, filters = [] }) => ({
    path: new RegExp(`^${path}${filed ? '(/[a-z0-9-]+)?' : ''}$`),
    parameters: list,
    rare: filters.map(({ field }) => field),
  })),
  { path: /^\/khan-cap$/ },
  { path: /^\/canh-bao(\/\d+)?$/ },
  ...itemPaths.map((path) => ({ path: new RegExp(`^${path}/[a-z0-9-]+$`), rare: ['ve'] })),
  { path: /^\/tim-kiem$/, rare: search, slow: true },
  { path: /^\/tim-kiem\/goi-y(\.json)?$/, rare: ['q'], slow: true },
  { path: /^\/opensearch\.xml$/ },
  { path: /^\/(rss|atom)(\/[a-z0-9-]+)?\.xml$/ },
  { path: /^\/feed(\/[a-z0-9-]+)?\.json$/ },
  { path: /^\/so-do-trang$/, slow: true },
  { path: /^\/robots\.txt$/ },
  { path: /^\/\.well-known\/security\.txt$/ },
  { path: /^\/sitemap(\/[a-z0-9-]+)?\.xml$/, streamed: true, slow: true },
  { path: /^\/api\/articles$/, rare: api, slow: true },
  { path: /^\/api\/articles\/\d+$/ },
  { path: /^\/api\/alerts$/ },
  { path: /^\/xem-truoc\/[\w-]+$/, fleeting: true },
]

/** The newsroom, files and monitors: a crowd of readers does not hold them up. */
export const neverWaits = /^(\/en)?\/(quan-tri|build|media|healthz|readyz|metrics)(?=[/?]|$)/
