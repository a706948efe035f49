import { type FeedList, feedLinks } from '#feeds/feed.ts'
import type { SiteInfo } from '#site/site-info.store.ts'
import { structuredData } from './structured-data.ts'

/** What a page tells the layout about itself. */
export interface PageHead {
  title: string
  description?: string
  /** The canonical path, without language; pages that should not be indexed have none. */
  path?: string
  /** From the home page down to the list this page belongs to, itself left out; `lang` where the name is an editor's. */
  breadcrumb?: { name: string; path: string; lang?: 'vi' }[]
  /** The list this page shows, when it has feeds of its own. */
  feed?: FeedList
  /** What it is shown with where it is shared, when it is no article's. */
  picture?: ArticleHead['picture']
  /** Given on the page of an article. */
  article?: ArticleHead
}

/** What machines want to know of an article. Times are ISO 8601 with the zone. */
export interface ArticleHead {
  published: string
  updated: string
  /** Until when it is in force, if it ends. */
  expires?: string
  author: string
  source: string
  /** The address of what a reprint was taken from. */
  basedOn?: string
  section: string
  /** What schema.org calls it, if it is no news. */
  schemaType?: string
  views: number
  picture: { url: string; width: number; height: number; alt: string } | null
}

/** The reader's side of it: whose portal, where it is, and how addresses look in the reader's language. */
export interface HeadContext {
  site: SiteInfo
  baseUrl: string
  link: (path: string) => string
}

interface Meta {
  attribute: 'name' | 'property'
  name: string
  content: string
}

/** Everything in `<head>` that is for machines, as finished strings. */
export function describePage(context: HeadContext, page: PageHead) {
  return {
    meta: [...robots(page), ...openGraph(context, page), ...(page.article ? dublinCore(context, page, page.article) : [])],
    feeds: page.path ? feedLinks(context.baseUrl, context.site.shortName || context.site.name, page.feed) : [],
    data: page.path ? structuredData(context, page) : [],
  }
}

const named = (name: string, content: string): Meta => ({ attribute: 'name', name, content })
const property = (name: string, content: string): Meta => ({ attribute: 'property', name, content })

function robots(page: PageHead): Meta[] {
  if (!page.path) return [named('robots', 'noindex')]
  return page.description ? [named('description', page.description)] : []
}

function openGraph({ site, baseUrl, link }: HeadContext, page: PageHead): Meta[] {
  if (!page.path) return []
  const { article } = page
  const picture = article?.picture ?? page.picture
  return [
    property('og:type', article ? 'article' : 'website'),
    property('og:site_name', site.name),
    property('og:locale', 'vi_VN'),
    property('og:title', page.title),
    property('og:url', baseUrl + link(page.path)),
    ...(page.description ? [property('og:description', page.description)] : []),
    ...(picture ? pictureOf(picture) : []),
    ...(article ? [property('article:published_time', article.published), property('article:modified_time', article.updated)] : []),
    ...(article?.section ? [property('article:section', article.section)] : []),
    named('twitter:card', article?.picture ? 'summary_large_image' : 'summary'),
  ]
}

const pictureOf = ({ url, width, height, alt }: NonNullable<ArticleHead['picture']>): Meta[] => [
  property('og:image', url),
  property('og:image:width', String(width)),
  property('og:image:height', String(height)),
  ...(alt ? [property('og:image:alt', alt)] : []),
]

function dublinCore({ site, baseUrl }: HeadContext, page: PageHead, article: ArticleHead): Meta[] {
  const said: [string, string][] = [
    ['DC.title', page.title],
    ['DC.creator', article.author || site.name],
    ['DC.publisher', site.name],
    ['DC.date', article.published],
    ['DCTERMS.modified', article.updated],
    ['DC.type', 'Text'],
    ['DC.format', 'text/html'],
    ['DC.language', 'vi'],
    ['DC.identifier', baseUrl + page.path],
    ['DC.subject', article.section],
    ['DC.description', page.description ?? ''],
    ['DC.source', article.source],
    ['DC.rights', site.copyright],
  ]
  return said.filter(([, content]) => content).map(([name, content]) => named(name, content))
}
