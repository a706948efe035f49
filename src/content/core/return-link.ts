import type { ArticleSummary } from './article.ts'

/** The list that "[Trở về]" leads to when nothing else is known. */
export function listOf(article: ArticleSummary): string {
  if (article.kind === 'announcement') return '/thong-bao'
  return article.category ? `/tin-tuc/${article.category.slug}` : '/tin-tuc'
}

/** An article's address that remembers the list its reader came from, so that "[Trở về]" works without JavaScript or cookie. */
export const withReturn = (href: string, list: string | undefined): string => (list ? `${href}?ve=${encodeURIComponent(list)}` : href)

/** The list named in the address, if it is one of ours. */
export const readReturn = (value: string): string | undefined =>
  /^\/(tin-tuc(\/[a-z0-9-]+)?|thong-bao|tim-kiem)(\?[^#\s\\]{0,300})?$/.test(value) ? value : undefined
