/** What a feed holds: everything new, one kind, or one category. */
export interface FeedList {
  /** The last part of its address; undefined for the feed of everything. */
  slug?: string
  name: string
  path: string
}

export const feedFormats = [
  { name: 'RSS', type: 'application/rss+xml', address: (slug?: string) => (slug ? `/rss/${slug}.xml` : '/rss.xml') },
  { name: 'Atom', type: 'application/atom+xml', address: (slug?: string) => (slug ? `/atom/${slug}.xml` : '/atom.xml') },
  { name: 'JSON Feed', type: 'application/feed+json', address: (slug?: string) => (slug ? `/feed/${slug}.json` : '/feed.json') },
] as const

export type FeedFormat = (typeof feedFormats)[number]

/** The feeds a page tells browsers and readers about: those of everything and, on a list, those of the list. */
export const feedLinks = (baseUrl: string, siteName: string, list?: FeedList) =>
  [undefined, ...(list ? [list] : [])].flatMap((of) =>
    feedFormats.map(({ name, type, address }) => ({
      type,
      title: `${of ? `${siteName} – ${of.name}` : siteName} (${name})`,
      href: baseUrl + address(of?.slug),
    })),
  )
