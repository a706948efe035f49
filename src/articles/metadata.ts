import type { Words } from '#locales/index.ts'
import type { Portal } from '#platform/context.ts'
import type { PageHead } from '#site/page-head.ts'
import { type Article, articlePath } from './article.ts'
import { listOf } from './return-link.ts'

/** What the layout and machines need to know of an article's page. */
export function articlePage(_portal: Portal, { t }: { t: Words }, article: Article): PageHead {
  const section =
    article.kind === 'announcement' ? { name: t.announcements.heading, path: '/thong-bao' } : { name: t.news.heading, path: '/tin-tuc' }
  const category = article.category && article.kind === 'news' ? [{ name: article.category.name, path: listOf(article) }] : []
  return {
    title: article.title,
    description: article.lead,
    path: articlePath(article),
    breadcrumb: [section, ...category],
  }
}
