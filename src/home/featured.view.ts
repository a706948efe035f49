import { type ArticleSummary, deskPath, isPublic } from '#content/core/article.ts'
import type { Words } from '#locales/index.ts'

interface Onlooker {
  t: Words
  link: (path: string) => string
}

/** Lines with their buttons; what readers cannot see now says so. */
export const showFeatured = ({ t, link }: Onlooker, featured: ArticleSummary[], now: string) =>
  featured.map((article, i) => ({
    id: article.id,
    title: article.title,
    href: link(deskPath(article)),
    hidden: isPublic(article, now) ? '' : t.homeOrder.hidden,
    dropHref: link(`/quan-tri/trang-chu/${article.id}/bo`),
    drop: t.homeOrder.drop(article.title),
    order: {
      action: link(`/quan-tri/trang-chu/${article.id}/thu-tu`),
      up: i > 0 ? t.order.up(article.title) : '',
      down: i < featured.length - 1 ? t.order.down(article.title) : '',
    },
  }))
