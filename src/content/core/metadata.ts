import { kindOf } from '#kinds.ts'
import type { ArticleHead, PageHead } from '#layout/page-head.ts'
import type { Words } from '#locales/index.ts'
import { largestSize, largestUrl } from '#media/media.ts'
import type { Portal } from '#platform/context.ts'
import { localIso } from '#platform/text/dates.ts'
import { type Article, articlePath, type Cover } from './article.ts'
import { listOf } from './return-link.ts'
import type { Source } from './source.ts'
import { viewsOf } from './views.ts'

/** What the layout and machines need to know of an article's page. `source` is as readers see it. */
export function articlePage(portal: Portal, { t }: { t: Words }, article: Article, source: Source): PageHead {
  const kind = kindOf(article.kind)
  const section = { name: t.kinds[kind.name].many, path: kind.list }
  const category = article.category && kind.filed ? [{ name: article.category.name, path: listOf(article), lang: 'vi' as const }] : []
  return {
    title: article.title,
    description: article.lead,
    path: articlePath(article),
    breadcrumb: [section, ...category],
    article: articleHead(portal, article, source, (category[0] ?? section).name),
  }
}

function articleHead(portal: Portal, article: Article, source: Source, section: string): ArticleHead {
  const published = article.publishedAt ?? article.updatedAt
  return {
    published: localIso(published),
    updated: localIso(article.updatedAt > published ? article.updatedAt : published),
    expires: article.expiresAt ? localIso(article.expiresAt) : undefined,
    basedOn: source.href,
    author: article.author,
    source: source.href ? article.source : source.name,
    section,
    schemaType: kindOf(article.kind).schemaType,
    views: viewsOf(portal, article),
    picture: article.cover && largestPicture(portal.config.baseUrl, article.cover),
  }
}

const largestPicture = (baseUrl: string, cover: Cover) => ({ url: baseUrl + largestUrl(cover), ...largestSize(cover), alt: cover.alt })
