import { compose, Readable } from 'node:stream'
import { ErrorLevel, SitemapIndexStream, type SitemapItemLoose, SitemapStream } from 'sitemap'
import { articlePath } from '#content/core/article.ts'
import { onlyCharacters } from '#platform/text/characters.ts'
import { localIso } from '#platform/text/dates.ts'
import type { ArticleAddress } from './sitemap.store.ts'

/** How many addresses one file may hold (sitemaps.org). */
export const addressesPerFile = 50_000

/** An address with its English counterpart. */
export function siteMapEntry(baseUrl: string, path: string, updatedAt?: string): SitemapItemLoose {
  const url = baseUrl + path
  return {
    url,
    ...(updatedAt ? { lastmod: localIso(updatedAt) } : {}),
    links: [
      { lang: 'vi', url },
      { lang: 'en', url: path === '/' ? `${baseUrl}/en` : `${baseUrl}/en${path}` },
    ],
  }
}

/** An article, with the news extension while `title` is given (search engines want it for two days). */
export function articleEntry(baseUrl: string, publication: string, article: ArticleAddress, title?: string): SitemapItemLoose {
  const entry = siteMapEntry(baseUrl, articlePath(article), article.updatedAt)
  if (!title) return entry
  const news = { publication: { name: publication, language: 'vi' }, publication_date: localIso(article.publishedAt), title }
  return { ...entry, news }
}

/** The list of the files, for a portal that needs more than one. */
export const writeIndex = (baseUrl: string, files: string[]): AsyncIterable<string> =>
  inPieces(compose(Readable.from(files.map((file) => ({ url: baseUrl + file }))), new SitemapIndexStream({ level: ErrorLevel.SILENT })))

export const writeSiteMap = (entries: AsyncIterable<SitemapItemLoose>): AsyncIterable<string> =>
  inPieces(compose(Readable.from(entries), new SitemapStream({ level: ErrorLevel.SILENT, xmlns })))

const xmlns = { news: true, xhtml: true, image: false, video: false }

/** The library says its file word by word; this gathers 64 KB at a time. */
async function* inPieces(words: AsyncIterable<unknown>): AsyncGenerator<string> {
  let piece = ''
  for await (const word of words) {
    piece += word
    if (piece.length < 65_536) continue
    yield onlyCharacters(piece)
    piece = ''
  }
  yield onlyCharacters(piece)
}
