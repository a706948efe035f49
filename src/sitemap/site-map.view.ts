import { type ArticleSummary, articlesPerPage } from '#content/core/article.ts'
import { type Reader, showTeaser } from '#content/reading/teaser.view.ts'
import { filedKind, type KindName } from '#kinds.ts'
import type { Portal } from '#platform/context.ts'
import { showNumber } from '#platform/text/dates.ts'
import type { MonthOfArticles } from './sitemap.store.ts'

interface SiteMap {
  sections: { name: string; path: string; articles: ArticleSummary[] }[]
  others: { kind: { name: KindName; list: string }; articles: ArticleSummary[] }[]
  months: MonthOfArticles[]
}

export function showSiteMap(portal: Portal, reader: Reader, { sections, others, months }: SiteMap) {
  const { t, link } = reader
  const branch = (name: string, path: string, articles: ArticleSummary[]) => ({
    name,
    href: link(path),
    articles: articles.map((article) => showTeaser(portal, reader, article)),
  })
  return {
    page: {
      title: t.siteMap.heading,
      description: t.siteMap.description,
      path: '/so-do-trang',
      breadcrumb: [{ name: t.siteMap.heading, path: '/so-do-trang' }],
    },
    sections: sections.map(({ name, path, articles }) => branch(name, path, articles)),
    others: others.map(({ kind, articles }) => branch(t.kinds[kind.name].many, kind.list, articles)),
    years: yearsOf(reader, months),
  }
}

/** A month leads to the page of the list of news where it begins. */
function yearsOf({ t, link }: Reader, months: MonthOfArticles[]) {
  const years = Map.groupBy(months, ({ month }) => month.slice(0, 4))
  return [...years].map(([year, ofYear]) => ({
    year,
    months: ofYear.map(({ month, count, newer }) => {
      const page = Math.floor(newer / articlesPerPage) + 1
      return {
        name: t.siteMap.month(Number(month.slice(5))),
        count: t.siteMap.articles(showNumber(count)),
        href: link(page === 1 ? filedKind.list : `${filedKind.list}?trang=${page}`),
      }
    }),
  }))
}
