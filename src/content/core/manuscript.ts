import type { Article, ArticleValues, Status } from './article.ts'
import { valuesOf } from './fields.ts'

/** What waits to be published in place of what readers see. */
export interface PendingChange {
  status: 'draft' | 'submitted'
  /** The revision that holds its text. */
  version: number
  /** The revision that readers see. */
  baseVersion: number
  reason: string | null
  beganBy: number | null
  at: string
  by: number | null
  /** When its writer would have it appear; null: at once. */
  dueAt: string | null
}

/** What readers are to see from a moment to come. Nobody can change it beside that moment: who writes on begins a pending change. */
export interface ScheduledChange {
  values: ArticleValues
  dueAt: string
  /** The revision that holds its text. */
  version: number
  /** The revision that readers see until then. */
  baseVersion: number
  beganBy: number | null
  at: string
  by: number | null
}

/** An article as the newsroom works on it. */
export interface Manuscript {
  /** As readers get it, or will when it is published for the first time. */
  article: Article
  /** The text that is worked on. */
  values: ArticleValues
  change?: PendingChange
  scheduled?: ScheduledChange
}

/** What has been published once is changed beside what readers see; everything before that, in place. */
export const wasPublished = ({ status }: Pick<Article, 'status'>): boolean => status === 'published' || status === 'withdrawn'

/** Where the text stands that is worked on. What changes on an article that was published is a draft at first. */
export const statusOf = ({ article, change }: Manuscript): Status => change?.status ?? (wasPublished(article) ? 'draft' : article.status)

/** The text that was approved last: what readers see, or will at a moment that is set. */
export const approvedValues = ({ article, scheduled }: Pick<Manuscript, 'article' | 'scheduled'>): ArticleValues =>
  scheduled?.values ?? valuesOf(article)

/** When the text that is worked on is to appear: as its writer wishes, or as it was scheduled; null: at once. */
export const dueAtOf = ({ change, scheduled }: Manuscript): string | null => (change ? change.dueAt : (scheduled?.dueAt ?? null))

/** When the text that is worked on was saved last, and by whom. */
export const lastSaved = ({ article, change, scheduled }: Manuscript) =>
  change ?? scheduled ?? { at: article.updatedAt, by: article.updatedBy }
