import { Feed, type Item } from 'feed'
import { type Alert, alertPath } from '#alerts/alert.ts'
import { type ArticleSummary, articlePath } from '#content/core/article.ts'
import { vi } from '#locales/vi.ts'
import { pictureSources } from '#media/media.ts'
import { onlyCharacters, onlyCharactersInJson } from '#platform/text/characters.ts'
import { escapeHtml } from '#platform/text/html.ts'
import type { SiteInfo } from '#site/site-info.store.ts'
import type { FeedFormat, FeedList } from './feed.ts'

const dublinCore = 'http://purl.org/dc/elements/1.1/'

/** The feed as text, in one of the formats. */
export function showFeed(
  baseUrl: string,
  site: SiteInfo,
  list: FeedList,
  format: FeedFormat,
  { alerts, articles, pictureBytes }: { alerts: Alert[]; articles: ArticleSummary[]; pictureBytes: Map<number, number> },
  now: Date,
): string {
  const self = baseUrl + format.address(list.slug)
  const feed = new Feed({
    id: baseUrl + list.path,
    title: list.slug ? `${site.name} – ${list.name}` : site.name,
    description: site.slogan || site.name,
    link: baseUrl + list.path,
    language: 'vi',
    copyright: site.copyright,
    updated: latest([...alerts, ...articles]) ?? now,
    generator: false,
    author: { name: site.name, ...(site.email ? { email: site.email } : {}) },
    feedLinks: { rss: self, atom: self, json: self },
  })
  for (const alert of alerts) feed.addItem(forFormat[format.name](alertItem(baseUrl, alert), { author: '' }))
  for (const article of articles) feed.addItem(forFormat[format.name](toItem(baseUrl, article, pictureBytes.get(article.id)), article))
  return writers[format.name](feed)
}

const writers = {
  RSS: (feed: Feed) => onlyCharacters(feed.rss2()),
  Atom: (feed: Feed) => onlyCharacters(feed.atom1()),
  'JSON Feed': (feed: Feed) => jsonFeed(feed),
}

/** The library writes version 1.0; 1.1 says whose it is in a list, and in which language. Older readers still find one author. */
function jsonFeed(feed: Feed): string {
  const { version: _, items, ...rest } = JSON.parse(feed.json1())
  const signed = <T extends { author?: { name: string } }>(thing: T) => (thing.author?.name ? { ...thing, authors: [thing.author] } : thing)
  const head = { version: 'https://jsonfeed.org/version/1.1', language: feed.options.language }
  return JSON.stringify({ ...head, ...signed(rest), items: items.map(signed) }, onlyCharactersInJson, 2)
}

/** The number alone is the article's identity: its slug may change. */
const toItem = (baseUrl: string, article: ArticleSummary, bytes?: number): Item => ({
  id: `${baseUrl}/tin/${article.id}`,
  title: article.title,
  link: baseUrl + articlePath(article),
  description: escapeHtml(article.lead),
  date: new Date(article.updatedAt),
  published: new Date(article.publishedAt ?? article.updatedAt),
  image: article.cover ? imageOf(baseUrl + pictureSources(article.cover).src, bytes) : undefined,
  category: article.category ? [{ name: article.category.name, term: article.category.slug }] : [],
  author: article.author ? [{ name: article.author }] : undefined,
})

/** RSS wants to know how large it is. */
const imageOf = (url: string, length?: number) => (length ? { url, length, type: 'image/webp' } : url)

/** When the newest of what a feed says last changed. */
export const latest = (entries: { updatedAt: string }[]) =>
  entries.length > 0 ? new Date(Math.max(...entries.map(({ updatedAt }) => Date.parse(updatedAt)))) : undefined

/** An alert goes before everything, in words that say its grade; one that changed is a new time of the same entry. */
const alertItem = (baseUrl: string, alert: Alert): Item => ({
  id: baseUrl + alertPath(alert),
  title: `${vi.alerts.grades[alert.grade]}: ${alert.title}`,
  link: baseUrl + alertPath(alert),
  description: escapeHtml([alert.area, alert.details].filter(Boolean).join('. ')),
  date: new Date(alert.updatedAt),
  published: new Date(alert.publishedAt ?? alert.createdAt),
})

/** What each format wants otherwise than the others. */
const forFormat: Record<FeedFormat['name'], (item: Item, article: Pick<ArticleSummary, 'author'>) => Item> = {
  // RSS knows authors by their e-mail address only; names go into Dublin Core.
  RSS: (item, { author }) => ({
    ...item,
    author: undefined,
    extensions: author ? [{ name: 'dc:creator', objects: { _attributes: { 'xmlns:dc': dublinCore }, _text: author } }] : [],
  }),
  // The title is HTML here, and the library leaves a "<" in a category's label as it is.
  Atom: (item) => ({
    ...item,
    title: escapeHtml(item.title),
    category: item.category?.map(({ name, term }) => ({ name: name?.replaceAll('<', ''), term })),
  }),
  'JSON Feed': (item) => item,
}
