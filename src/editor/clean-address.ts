/** Only addresses that lead somewhere for a reader; what search engines and mail programs wrapped is taken out. */
export function address(href: string): string {
  const wrapped = /^https:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/.exec(href)
  const plainHref = wrapped ? decodeURIComponent(wrapped[1]!) : href.trim()
  return /^(https?:\/\/|mailto:|tel:|\/(tin|media|tin-tuc|thong-bao)\/)/i.test(plainHref) ? plainHref : ''
}
