import type { RequestHandler } from 'express'
import { NotAllowed } from '#platform/errors.ts'
import { isTracking } from './tracking.ts'

/** An address that anybody may read, as the table of them describes it. */
export interface PublicAddress {
  path: RegExp
  /** The parameters that make it another page. */
  parameters?: string[]
  /** Parameters that make it one of very many pages, each seldom asked for. */
  rare?: string[]
  /** Answering it takes long: of such requests only a few are under way at a time. */
  slow?: boolean
  /** Too large to be held in memory. */
  streamed?: boolean
  /** For one reader and not for long: nobody keeps it. */
  fleeting?: boolean
}

/** Readers' addresses are for reading: other methods are told so before anything is looked up. */
export function onlyReading(addresses: PublicAddress[]): RequestHandler {
  return (req, res, next) => {
    const other = req.method !== 'GET' && req.method !== 'HEAD' && addresses.some(({ path }) => path.test(req.path))
    if (!other) return next()
    res.set('Allow', 'GET, HEAD, OPTIONS')
    if (req.method !== 'OPTIONS') throw new NotAllowed()
    if (res.get('Access-Control-Allow-Origin')) res.set({ 'Access-Control-Allow-Methods': 'GET, HEAD', 'Access-Control-Max-Age': '86400' })
    res.status(204).end()
  }
}

/** Whether a path of ours is asked for with parameters that it does not know. */
export function undeclaredParameters(addresses: PublicAddress[], url: string): boolean {
  const [path, query] = url.split('?', 2) as [string, string | undefined]
  const address = query && addresses.find((each) => each.path.test(path))
  if (!address) return false
  const known = [...(address.parameters ?? []), ...(address.rare ?? [])]
  return [...new URLSearchParams(query).keys()].some((name) => !known.includes(name) && !isTracking(name))
}
