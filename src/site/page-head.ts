/** What a page tells the layout about itself. */
export interface PageHead {
  title: string
  description?: string
  /** The canonical path, without language; pages that should not be indexed have none. */
  path?: string
  /** From the home page down to the list this page belongs to, itself left out. */
  breadcrumb?: { name: string; path: string }[]
}
