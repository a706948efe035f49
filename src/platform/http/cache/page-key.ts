import type { PublicAddress } from './public-address.ts'
import { isTracking } from './tracking.ts'

export interface PageKey {
  /** Whether such pages are kept at all. */
  kept: boolean
  /** The address with nothing but the parameters that count, always in the same order. */
  key: string
  /** One of very many, seldom asked for. */
  rare: boolean
  /** It was asked for with parameters that mean nothing here. */
  undeclared: boolean
  /** Answering it takes long. */
  slow: boolean
}

const longest = 2000

/** Under which name a page is kept, if it is. */
export function pageKey(addresses: PublicAddress[], url: string): PageKey {
  const cut = url.indexOf('?')
  const path = cut < 0 ? url : url.slice(0, cut)
  const address = addresses.find((each) => each.path.test(withoutLanguage(path)))
  const slow = address?.slow ?? false
  const notKept = { kept: false, key: url, rare: true, undeclared: false, slow }
  if (!address || address.streamed || address.fleeting || url.length > longest) return notKept
  if (cut < 0) return { kept: true, key: path, rare: isAlwaysRare(address), undeclared: false, slow }

  const given = new URLSearchParams(url.slice(cut))
  const known = [...(address.parameters ?? []), ...(address.rare ?? [])]
  const undeclared = [...given.keys()].some((name) => !known.includes(name) && !isTracking(name))
  const counting = known.filter((name) => given.has(name))
  // A parameter given twice is read as none by the routes; such an address is not worth a place.
  if (counting.some((name) => given.getAll(name).length > 1)) return notKept
  const query = new URLSearchParams(counting.map((name) => [name, given.get(name) ?? ''])).toString()
  const rare = isAlwaysRare(address) || counting.some((name) => address.rare?.includes(name))
  return { kept: true, slow, key: query ? `${path}?${query}` : path, rare, undeclared }
}

/** Searches are asked for by their words, so even the bare address is one of them. */
const isAlwaysRare = (address: PublicAddress) => address.rare !== undefined && address.rare.length > 1

const withoutLanguage = (path: string) => (path === '/en' ? '/' : path.startsWith('/en/') ? path.slice(3) : path)
