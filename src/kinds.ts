import { announcements } from './kinds/announcements/announcements.ts'
import { documents } from './kinds/documents/documents.ts'
import type { Kind } from './kinds/kind.ts'
import { news } from './kinds/news/news.ts'

const declared = [news, announcements, documents] as const

export type KindName = (typeof declared)[number]['name']
type Declared = Kind & { name: KindName }

/** Every kind of content, in the order in which lists and menus name them. */
export const kinds: readonly Declared[] = declared

export const kindNames: readonly KindName[] = kinds.map(({ name }) => name)

/** What is written when nobody says of which kind. */
export const usualKind = kindNames[0]!

/** A kind by its name. @throws Error when there is none */
export function kindOf(name: KindName): Declared {
  const kind = kinds.find((one) => one.name === name)
  if (!kind) throw new Error(`There is no kind ${name}`)
  return kind
}

/** What was typed or stands in an address, when it names a kind. */
export const readKind = (name: string): KindName | undefined => kinds.find((one) => one.name === name)?.name

/** A kind by the last part of its list's address, as searches name it. */
export const kindAt = (slug: string): KindName | undefined => kinds.find(({ list }) => list === `/${slug}`)?.name

/** The kinds that one of this kind may become: those that are written in the same place. */
export const kindsBeside = (name: KindName): readonly Declared[] => kinds.filter(({ newsroom }) => newsroom === kindOf(name).newsroom)

/** Where articles have their own addresses. */
export const itemPaths: readonly string[] = [...new Set(kinds.map(({ item }) => item))]

/** What shows one to readers. */
export const itemTemplate = (name: KindName): string => kindOf(name).templates?.item ?? 'articles/show'

const theOne = (answers: (kind: Declared) => boolean): Declared => kinds.find(answers)!

/** The kind that is filed under categories: below its list each category has one. */
export const filedKind = theOne(({ filed }) => filed)

/** The address of a category's list. */
export const categoryPath = (slug: string) => `${filedKind.list}/${slug}`

/** What the home page is made of. */
export const homeKind = theOne(({ onHome }) => onHome)

/** What stands beside every page. */
export const besideKind = theOne(({ beside }) => beside)
