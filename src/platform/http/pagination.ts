import { NotFound } from '../errors.ts'

export interface Page<T> {
  items: T[]
  total: number
  /** From 1. */
  page: number
  pages: number
}

export interface PageLink {
  /** The number as shown, or a gap. */
  label: string
  href?: string
  current?: boolean
}

export interface Pagination {
  links: PageLink[]
  previous?: string
  next?: string
}

/** @throws NotFound for a page behind the last; the first page of an empty list exists. */
export function paged<T>(items: T[], total: number, page: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(total / size))
  if (page > pages) throw new NotFound()
  return { items, total, page, pages }
}

/** First, last, and two around the current one; undefined when one page holds everything. */
export function pagination({ page, pages }: { page: number; pages: number }, href: (page: number) => string): Pagination | undefined {
  if (pages < 2) return undefined
  const shown = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, pages])].filter((n) => n >= 1 && n <= pages)
  const links = shown.flatMap((n, i): PageLink[] => {
    const link = { label: String(n), href: href(n), current: n === page }
    return n - (shown[i - 1] ?? 0) > 1 ? [{ label: '…' }, link] : [link]
  })
  return { links, previous: page > 1 ? href(page - 1) : undefined, next: page < pages ? href(page + 1) : undefined }
}
