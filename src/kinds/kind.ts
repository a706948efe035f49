import type { OwnFields, OwnValues } from '#fields/own-field.ts'
import type { Words } from '#locales/index.ts'

/** What tells one kind of content from the others; whoever walks content asks this, and names no kind. */
export interface Kind {
  /** As the database, the API and imported lines call it; its key in `t.kinds`, where its words are. */
  name: string
  /** The address of its public list. */
  list: `/${string}`
  /** Where each has its own address, which ends in its number and title. */
  item: `/${string}`
  /** Where the newsroom writes it, below `/quan-tri`; kinds that share it can be turned into each other. */
  newsroom: `/${string}`
  /** What its authors say beyond title, text and date, in the order of the form. */
  fields: OwnFields
  /** What follows from its fields on a day of the portal's zone (`2019-10-16`); readers see it among them. */
  derived?(own: OwnValues, today: string, t: Words): DerivedFact[]
  /** The own fields that the newsroom's list shows, by name. */
  columns?: readonly string[]
  /** Its own pages, by their names below `views` or `src`; those of articles when it has none. */
  templates?: { list?: string; item?: string }
  /** The own field that its public list is ordered by (`listed`); the newest first without one. */
  order?: { field: string; direction: 'asc' | 'desc' }
  /** The own fields that its public list can be narrowed down by (`listed`); days by their year. */
  filters?: readonly { field: string; by: 'value' | 'year' }[]
  /** What schema.org calls it; `NewsArticle` unless given. */
  schemaType?: string
  /** Whether its articles are filed under categories: each category has a list below this one, and who publishes must choose one. */
  filed: boolean
  /** Whether the home page is made of it, and the newsroom chooses what stands on top. */
  onHome: boolean
  /** Whether what is in force stands in a block beside every page. */
  beside: boolean
  /** Whether alerts are among its feed. */
  withAlerts: boolean
  /** The name of its own feed; what is filed has one for each category. */
  feed?: string
}

/** What nobody writes, since it follows from what somebody wrote. */
export interface DerivedFact {
  /** Its name in templates, which no field has. */
  name: string
  label: string
  text: string
}
