import type { Words } from '#locales/index.ts'
import { escapeHtml } from '#platform/text/html.ts'
import type { SiteInfo } from '#site/site-info.store.ts'

/** No browser shows more of a name. */
const longestName = 16
const longestDescription = 1024

/** How a browser's bar searches the portal (OpenSearch 1.1). */
export const openSearch = (baseUrl: string, { name, shortName }: SiteInfo, t: Words): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeHtml(shortened(shortName))}</ShortName>
  <Description>${escapeHtml([...t.search.describes(name)].slice(0, longestDescription).join(''))}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>vi</Language>
  <Image width="32" height="32" type="image/x-icon">${escapeHtml(baseUrl)}/favicon.ico</Image>
  <Url type="text/html" template="${escapeHtml(baseUrl)}/tim-kiem?q={searchTerms}"/>
  <Url type="application/x-suggestions+json" template="${escapeHtml(baseUrl)}/tim-kiem/goi-y.json?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeHtml(baseUrl)}/opensearch.xml"/>
</OpenSearchDescription>
`

/** By whole words, as far as they fit. */
function shortened(name: string): string {
  let short = ''
  for (const word of name.split(' ')) if (`${short} ${word}`.trim().length <= longestName) short = `${short} ${word}`.trim()
  return short || name.slice(0, longestName)
}

/** What a browser shows below its bar: what was typed, titles, nothing about them, their addresses. Nobody takes it for HTML. */
export const browserSuggestions = (baseUrl: string, q: string, items: { title: string; href: string }[]): string =>
  JSON.stringify([
    q,
    items.map(({ title }) => title),
    items.map(() => ''),
    items.map(({ href }) => (href.startsWith('/') ? baseUrl + href : href)),
  ]).replaceAll('<', '\\u003c')
