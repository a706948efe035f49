import type { KindName } from '#kinds.ts'
import type { Vocabulary } from '#search-engine/query/correct.ts'
import type { Synonyms } from '#search-engine/query/query.ts'
import type { FilePage } from '../files/page.store.ts'
import type { Expression } from './expression.ts'

/** An article that holds what was asked for, and what filters ask of it. */
export interface Match {
  id: number
  kind: KindName
  categoryId: number | null
  publishedAt: string | null
  /** What was announced until a day. */
  expiresAt: string | null
  /** Of the portal's zone. */
  year: number | null
}

/** By their numbers, in no order that means anything. */
export type Matches = ReadonlyMap<number, Match>

export interface Visible {
  /** Only what readers may see at this time; undefined: everything, for the newsroom. */
  publicAt?: string
}

export interface Head {
  id: number
  title: string
  lead: string
}

/** What an article says, in plain words. */
export interface Texts extends Head {
  body: string
  /** The beginning of what its files say. */
  files: string
}

/** What a search asks of the index of one portal. */
export interface Index {
  /** Everything that matches and may be seen; cheap. */
  matches(expression: Expression, visible: Visible): Promise<Matches>
  /** The numbers of what matches, unseen ones among them; of more than `limit` the newest. */
  ids(expression: Expression, limit?: number): Promise<number[]>
  /** Those of these that may be seen. */
  visible(ids: Iterable<number>, visible: Visible): Promise<Matches>
  /** How many articles there are, unseen ones among them. */
  size(): Promise<number>
  /** Like `count`, but perhaps of some seconds ago: for what is only weighed. */
  frequencies(tokens: string[]): Promise<Map<string, number>>
  /** The same as `ids` of each, in one go. */
  each(expressions: Expression[], limit: number): Promise<number[][]>
  /** In how many articles each of these tokens stands; those in none are left out. */
  count(tokens: string[]): Promise<Map<string, number>>
  /** The folded syllables, perhaps of some seconds ago. */
  syllables(): Promise<Vocabulary>
  synonyms(): Promise<Synonyms>
  /** In no particular order; those that do not exist are left out. */
  heads(ids: number[]): Promise<Head[]>
  texts(ids: number[]): Promise<Texts[]>
  /** What the files of an article say. */
  pages(id: number): Promise<FilePage[]>
}
