import { type Article, type ArticleSummary, articlePath } from '#content/core/article.ts'
import { type Field, ownFields, sharedFields } from '#content/core/fields.ts'
import { viewsOf } from '#content/core/views.ts'
import type { Portal } from '#platform/context.ts'
import { localIso } from '#platform/text/dates.ts'

/** An article in a list, as docs/api.md describes it. */
export const summaryJson = (portal: Portal, article: ArticleSummary) => ({
  id: article.id,
  kind: article.kind,
  url: portal.config.baseUrl + articlePath(article),
  ...fieldsJson(portal, article, 'list'),
  views: viewsOf(portal, article),
  ...ownJson(article, 'list'),
})

/** One article, whole. */
export function articleJson(portal: Portal, article: Article, bodyHtml: string) {
  const { source, ...fields } = fieldsJson(portal, article, 'item')
  return {
    ...summaryJson(portal, article),
    category_name: article.category?.name ?? null,
    source,
    updated_at: localIso(article.updatedAt),
    ...{ cover: null, ...fields },
    body_html: withFullAddresses(bodyHtml, portal.config.baseUrl),
    ...ownJson(article, 'item'),
  }
}

/** What every kind has. */
const fieldsJson = ({ config }: Portal, article: ArticleSummary, shown: Field['api']): Record<string, unknown> =>
  Object.fromEntries(
    sharedFields.flatMap((field) => (field.api === shown ? [[field.form, field.inApi(article as Article, config.baseUrl)]] : [])),
  )

/** What only its kind has. */
const ownJson = ({ kind, own }: ArticleSummary, shown: Field['api']): Record<string, unknown> =>
  Object.fromEntries(
    ownFields(kind).flatMap((field) => (field.api === shown ? [[field.name, field.json(own[field.name] ?? field.blank)]] : [])),
  )

/** Shown on another site, `/media/…` must still lead here. */
const withFullAddresses = (html: string, baseUrl: string) => html.replace(/ (src|href)="\/(?!\/)/g, ` $1="${baseUrl}/`)
