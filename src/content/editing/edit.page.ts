import type { Response } from 'express'
import { findRules } from '#approval/rules.store.ts'
import { findMissingElsewhere } from '#content/checklist/missing-elsewhere.query.ts'
import { showMissingElsewhere } from '#content/checklist/missing-elsewhere.view.ts'
import type { Manuscript } from '#content/core/manuscript.ts'
import type { showConflict } from '#content/history/comparison.view.ts'
import { listVersions } from '#content/history/revision.store.ts'
import { listTimeline } from '#content/history/timeline.store.ts'
import { showTimeline } from '#content/history/timeline.view.ts'
import { newArticle } from '#content/workflow/workflow.ts'
import { pieceOf } from '#content/workflow/writers.query.ts'
import type { Portal } from '#platform/context.ts'
import { renderAside } from '#platform/text/rendered.ts'
import { findUser } from '#users/user.store.ts'
import { loadChoices } from './choices.query.ts'
import { type Editing, showEdit } from './edit.view.ts'
import { placeOfKey } from './form-place.ts'
import type { showUnfinished } from './unfinished.view.ts'

/** What the page shows beside what it loads itself. */
export type Shown = Omit<Editing, 'editor' | 'rules' | 'piece' | 'hasty' | 'categories' | 'pictures'> & {
  refused?: string
  /** Who else has it open, by name. */
  others?: string[]
  conflict?: Awaited<ReturnType<typeof showConflict>>
  unfinished?: { text: string; throwAwayHref: string }
  /** What else this editor has typed and not saved here. */
  otherTexts?: ReturnType<typeof showUnfinished>[]
  /** Where what is typed is kept; undefined: in a place of its own. */
  place?: string
  keptAt?: string
}

/** Answers with the page on which an article is written. */
export async function answerWithEdit(portal: Portal, res: Response, shown: Shown) {
  const { t, idempotencyKey } = res.locals
  const { refused = '', conflict, unfinished, otherTexts = [], place, keptAt = '', others = [], ...editing } = shown
  const { manuscript, form } = editing
  await renderAside(portal.textThreads, form.typed.body)
  const page = showEdit(portal, res.locals, { ...(await loadEditing(portal, res, editing)), ...editing })
  const elsewhere = manuscript && page.editable ? await findMissingElsewhere(portal, form.typed.body) : undefined
  res.render('newsroom/articles/edit', {
    ...page,
    missing: [...page.missing, ...(elsewhere ? showMissingElsewhere(t, elsewhere) : [])],
    timeline: manuscript ? await timelineOf(portal, res, manuscript) : [],
    ...{ refused, conflict, unfinished, otherTexts, keptAt },
    place: place ?? placeOfKey(idempotencyKey()),
    present: others.length > 0 ? t.presence.others(others.join(', ')) : '',
  })
}

async function loadEditing({ db }: Portal, { locals: { editor } }: Response, { manuscript, form }: Pick<Editing, 'manuscript' | 'form'>) {
  const rules = await findRules(db, editor)
  const urgentBy = manuscript?.article.urgent?.by
  return {
    editor,
    rules,
    piece: manuscript ? await pieceOf(db, manuscript, rules, { by: editor.id, values: form.values }) : newArticle(editor),
    hasty: urgentBy ? ((await findUser(db, urgentBy))?.fullName ?? '') : '',
    ...(await loadChoices(db, manuscript, form.typed.cover)),
  }
}

const timelineOf = async ({ db }: Portal, { locals }: Response, { article }: Manuscript) =>
  showTimeline(locals, article, await listTimeline(db, article.id), await listVersions(db, article.id))
