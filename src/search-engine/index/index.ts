import type { KindName } from '#kinds.ts'
import type { Vocabulary } from '#search-engine/query/correct.ts'
import type { Synonyms } from '#search-engine/query/query.ts'
import type { Expression } from './expression.ts'

/** An article that holds what was asked for, and what filters ask of it. */
export interface Match {
  id: number
  kind: KindName
  categoryId: number | null
  publishedAt: string | null
  /** Of the portal's zone. */
  year: number | null
}

/** By their numbers, in no order that means anything. */
export type Matches = ReadonlyMap<number, Match>

export interface Scored {
  id: number
  /** Higher is better; comparable within one query only. */
  score: number
}

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
}

/** What a search asks of the index of one portal. */
export interface Index {
  /** Everything that matches and may be seen; cheap. */
  matches(expression: Expression, visible: Visible): Promise<Matches>
  /** The numbers of what matches, unseen ones among them. */
  ids(expression: Expression): Promise<number[]>
  /** With the engine's own rank, which costs some microseconds a match: ask for few. Unseen ones may be among them. */
  score(expression: Expression): Promise<Scored[]>
  /** In how many articles each of these tokens stands; those in none are left out. */
  count(tokens: string[]): Promise<Map<string, number>>
  /** The folded syllables, perhaps of some seconds ago. */
  syllables(): Promise<Vocabulary>
  synonyms(): Promise<Synonyms>
  /** In no particular order; those that do not exist are left out. */
  heads(ids: number[]): Promise<Head[]>
  texts(ids: number[]): Promise<Texts[]>
}
