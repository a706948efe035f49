import type { Response } from 'express'
import type { ArticleValues } from '#content/core/article.ts'
import type { Manuscript } from '#content/core/manuscript.ts'
import { readTyped } from '#content/editing/article.form.ts'
import { changedPictures } from '#content/history/changed-pictures.ts'
import { showInOne } from '#content/history/changes.view.ts'
import { showComparison } from '#content/history/comparison.view.ts'
import { type Picture, pictureSources } from '#media/media.ts'
import type { Portal } from '#platform/context.ts'
import type { FieldErrors } from '#platform/http/forms/forms.ts'
import { showMoment } from '#platform/text/dates.ts'
import { escapeHtml } from '#platform/text/html.ts'
import { renderAside, rendered } from '#platform/text/rendered.ts'
import { asRead } from './as-read.ts'
import { loadOverview, type Overview } from './overview.query.ts'
import { changedSince, showOverview } from './overview.view.ts'
import { noteSeen } from './seen.actions.ts'

/** What is said when a step could not be taken, and what had been typed for it. */
interface Fault {
  refused?: string
  errors?: FieldErrors
  reason?: string
}

/** Answers with the page of an article: reading comes before editing. */
export async function answerWithOverview(
  portal: Portal,
  res: Response,
  manuscript: Manuscript,
  { refused = '', errors, reason = '' }: Fault = {},
) {
  const { editor } = res.locals
  const known = await noteSeen(portal, editor, manuscript.article.id, manuscript.article.version)
  const loaded = await loadOverview(portal, res.locals, editor, manuscript, known)
  res.render('newsroom/articles/overview', {
    ...showOverview(portal, res.locals, loaded),
    since: await since(portal, res, loaded),
    asRead: asRead(manuscript, loaded.categories, loaded.now),
    form: { typed: { ...readTyped({}), reason }, errors },
    refused,
  })
}

async function since(portal: Portal, res: Response, loaded: Overview) {
  const { t } = res.locals
  const { before, manuscript, categories } = loaded
  const changed = changedSince(loaded)
  if (!before || changed.length === 0) return undefined
  const words = changed.filter((name) => name !== 'coverId')
  const compared = await showComparison(portal, res.locals, categories, before.values, manuscript.values, words)
  await renderAside(portal.textThreads, before.values.body)
  const pictures = changedPictures(...([before, shownNow(loaded)].map(withCover) as [string, string]))
  return {
    heading: before.isLive ? t.overview.sinceLive : t.overview.sinceSeen(showMoment(before.at)),
    fields: compared.map(({ label, ...sides }) => ({ label, pieces: showInOne(sides) })),
    pictures,
  }
}

const shownNow = ({ manuscript: { values }, shown: { cover } }: Overview) => ({ values, cover })

/** A text as HTML, the picture of the article before it. */
const withCover = ({ values, cover }: { values: ArticleValues; cover: Picture | null }): string =>
  (cover ? `<img src="${pictureSources(cover).src}" alt="${escapeHtml(cover.alt)}">` : '') + rendered(values.body)
