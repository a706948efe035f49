import { categoryPath, kindOf, kinds } from '#kinds.ts'
import type { ArticleSummary } from './article.ts'

/** The list that "[Trở về]" leads to when nothing else is known. */
export function listOf(article: ArticleSummary): string {
  const { filed, list } = kindOf(article.kind)
  return filed && article.category ? categoryPath(article.category.slug) : list
}

/** An article's address that remembers the list its reader came from, so that "[Trở về]" works without JavaScript or cookie. */
export const withReturn = (href: string, list: string | undefined): string => (list ? `${href}?ve=${encodeURIComponent(list)}` : href)

/** The list named in the address, if it is one of ours. */
export const readReturn = (value: string): string | undefined => (ours.test(value) ? value : undefined)

const lists = kinds.map(({ list, filed }) => `${list}${filed ? '(/[a-z0-9-]+)?' : ''}`)
const ours = new RegExp(`^(${lists.join('|')}|/tim-kiem)(\\?[^#\\s\\\\]{0,300})?$`)
