import { findRules } from '#approval/rules.store.ts'
import { findCategory, listCategories } from '#categories/category.store.ts'
import { findMissingElsewhere } from '#content/checklist/missing-elsewhere.query.ts'
import type { ArticleValues } from '#content/core/article.ts'
import { decorateBody } from '#content/core/decorated-body.query.ts'
import { lastSaved, type Manuscript } from '#content/core/manuscript.ts'
import { listAutosaves } from '#content/editing/autosave.store.ts'
import { listOthersPresent } from '#content/editing/presence.store.ts'
import { articleOf } from '#content/editing/preview.ts'
import { findRevision, listVersions } from '#content/history/revision.store.ts'
import { listTimeline } from '#content/history/timeline.store.ts'
import { findSource } from '#content/reading/source.query.ts'
import type { Reader } from '#content/reading/teaser.view.ts'
import { listWhoMay } from '#content/workflow/people.query.ts'
import { refusal, steps } from '#content/workflow/workflow.ts'
import { pieceOf } from '#content/workflow/writers.query.ts'
import { findPicture } from '#media/media.store.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { renderAside } from '#platform/text/rendered.ts'
import { findUser } from '#users/user.store.ts'
import type { User } from '#users/user.ts'

export type Overview = Awaited<ReturnType<typeof loadOverview>>

/** All that somebody of the newsroom needs to know of an article to take its next step. `known`: the version they saw before. */
export async function loadOverview(portal: Portal, reader: Reader, editor: User, manuscript: Manuscript, known: number | null) {
  const { db } = portal
  const { article, values } = manuscript
  await renderAside(portal.textThreads, values.body)
  const now = timestamp(portal.clock)
  const rules = await findRules(db, editor)
  const piece = await pieceOf(db, manuscript, rules, { by: editor.id })
  const category = values.categoryId ? ((await findCategory(db, values.categoryId)) ?? null) : null
  const cover = await coverOf(portal, values)
  const shown = articleOf(manuscript, { category, cover }, now)
  return {
    ...{ manuscript, editor, rules, piece, now },
    shown: { ...shown, bodyHtml: await decorateBody(portal, reader, shown.bodyHtml) },
    source: await findSource(portal, values.source),
    categories: await listCategories(db),
    before: await findBefore(portal, manuscript, known),
    timeline: await listTimeline(db, article.id),
    versions: await listVersions(db, article.id),
    elsewhere: await findMissingElsewhere(portal, values.body),
    others: await listOthersPresent(db, article.id, editor.id, since(now)),
    unfinished: await listAutosaves(db, editor.id, article.id),
    hasty: await nameOf(portal, article.urgent?.by),
    savedBy: await nameOf(portal, lastSaved(manuscript).by),
    writer: await nameOf(portal, piece.beganBy),
    whyNot: refusal(editing, piece, editor, rules),
    mayEdit: await listWhoMay(db, editing, piece, editor),
    mayPublish: await listWhoMay(db, publishing, piece, editor),
  }
}

const editing = steps.find(({ name }) => name === 'save')!
const publishing = steps.find(({ name }) => name === 'publish')!

/** As they knew it; else what readers see beside the change that waits. */
async function findBefore(portal: Portal, { article, change }: Manuscript, known: number | null) {
  const { db } = portal
  const seen = known === null ? undefined : await findRevision(db, article.id, known)
  const before = seen ?? (change && (await findRevision(db, article.id, change.baseVersion)))
  return before && { ...before, cover: await coverOf(portal, before.values), isLive: !seen }
}

const coverOf = async ({ db }: Portal, { coverId }: ArticleValues) => (coverId ? ((await findPicture(db, coverId)) ?? null) : null)

const nameOf = async ({ db }: Portal, id: number | null | undefined) => (id ? ((await findUser(db, id))?.fullName ?? '') : '')

/** Browsers say every fifteen seconds that they have it open. */
const since = (now: string) => new Date(Date.parse(now) - 45_000).toISOString()
