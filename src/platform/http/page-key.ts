import type { PublicAddress } from './public-address.ts'

export interface PageKey {
  /** The address with nothing but the parameters that count, always in the same order. */
  key: string
  /** One of very many, seldom asked for. */
  rare: boolean
  /** It was asked for with parameters that mean nothing here. */
  undeclared: boolean
}

const longest = 2000

/** Under which name a page is kept; undefined for what is not kept at all. */
export function pageKey(addresses: PublicAddress[], url: string): PageKey | undefined {
  const cut = url.indexOf('?')
  const path = cut < 0 ? url : url.slice(0, cut)
  const address = addresses.find((each) => each.path.test(withoutLanguage(path)))
  if (!address || address.streamed || address.fleeting || url.length > longest) return undefined
  if (cut < 0) return { key: path, rare: isAlwaysRare(address), undeclared: false }

  const given = new URLSearchParams(url.slice(cut))
  const known = [...(address.parameters ?? []), ...(address.rare ?? [])]
  const undeclared = [...given.keys()].some((name) => !known.includes(name))
  const counting = known.filter((name) => given.has(name))
  // A parameter given twice is read as none by the routes; such an address is not worth a place.
  if (counting.some((name) => given.getAll(name).length > 1)) return undefined
  const query = new URLSearchParams(counting.map((name) => [name, given.get(name) ?? ''])).toString()
  const rare = isAlwaysRare(address) || counting.some((name) => address.rare?.includes(name))
  return { key: query ? `${path}?${query}` : path, rare, undeclared }
}

/** Searches are asked for by their words, so even the bare address is one of them. */
const isAlwaysRare = (address: PublicAddress) => address.rare !== undefined && address.rare.length > 1

const withoutLanguage = (path: string) => (path === '/en' ? '/' : path.startsWith('/en/') ? path.slice(3) : path)
