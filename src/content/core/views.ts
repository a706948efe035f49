import type { Portal } from '#platform/context.ts'
import type { ArticleSummary } from './article.ts'

/** How often it was read, with the reads that are not in the database yet. */
export const viewsOf = ({ views }: Pick<Portal, 'views'>, article: Pick<ArticleSummary, 'id' | 'views'>): number =>
  article.views + views.pending(article.id)
