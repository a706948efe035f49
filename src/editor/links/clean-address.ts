import { decoded } from '#platform/text/places.ts'

/** Only addresses that lead somewhere for a reader; what search engines and mail programs wrapped is taken out. */
export function address(href: string): string {
  const wrapped = /^https:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/.exec(href)
  const plainHref = (wrapped ? decoded(wrapped[1]!) : href.trim())
    .replace(/^www\.(?=\S)/i, 'https://www.')
    .replace(/^\/\/(?=\w)/, 'https://')
  return /^(https?:\/\/|mailto:|tel:|\/(?![/\\]))/i.test(plainHref) ? plainHref : ''
}
