import { looksAfter, type Rules } from '#approval/rules.ts'
import { showMissing } from '#content/checklist/missing.view.ts'
import { deskPath, isPublic } from '#content/core/article.ts'
import type { Manuscript } from '#content/core/manuscript.ts'
import type { Reader } from '#content/reading/teaser.view.ts'
import { showChange, showScheduled, showState, showUrgent } from '#content/workflow/state.view.ts'
import { showButton, stepWords } from '#content/workflow/step-bar.view.ts'
import { type StepName, stepsFor, type WorkItem } from '#content/workflow/workflow.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { readLocalMinute } from '#platform/text/dates.ts'
import type { User } from '#users/user.ts'
import type { ArticleForm } from './article.form.ts'
import { kindOfForm, labelsOf, showFields } from './form-fields.view.ts'

export interface Editing {
  editor: User
  rules: Rules
  piece: WorkItem
  /** The full name of who published it in haste. */
  hasty: string
  categories: { id: number; slug: string; name: string }[]
  pictures: { id: number; alt: string; fileName: string }[]
  manuscript?: Manuscript
  form: Pick<ArticleForm, 'typed' | 'errors'> & Partial<Pick<ArticleForm, 'values'>>
  /** What the form is based on; a conflict is noticed by it. */
  version: number
}

/** The page on which an article is written. */
export function showEdit(
  portal: Portal,
  reader: Reader,
  { editor, rules, piece, hasty, categories, pictures, manuscript, form, version }: Editing,
) {
  const { t } = reader
  const { typed } = form
  const article = manuscript?.article
  const now = timestamp(portal.clock)
  const coverAlt = pictures.find(({ id }) => String(id) === typed.cover)?.alt
  const theirs = categories.filter(({ id, slug }) => slug === typed.category || looksAfter(rules, [id]))
  const steps = stepsFor(piece, editor, rules)
  const marks = steps.filter((step) => step.marks)
  const review = marks.find(({ name }) => name === 'review')
  const typing = steps.filter((step) => !step.marks)
  const live = article !== undefined && isPublic(article, now)
  const moment = readLocalMinute(live ? typed.change_at : typed.published_at)
  const buttons = typing.map((step) => showButton(stepWords(reader, manuscript), step, moment, now))
  const fields = showFields(reader, form, { categories: theirs, pictures })
  const here = deskPath({ kind: article?.kind ?? kindOfForm(typed), id: article?.id ?? 'moi' })
  return {
    page: { title: article ? t.articleForm.editing(t.kinds[article.kind].one) : t.kinds[kindOfForm(typed)].write },
    article: article && showState(reader, article, now),
    change: manuscript && showChange(reader, manuscript),
    scheduled: manuscript && showScheduled(reader, manuscript, marks),
    live: live || typed.change_at !== '',
    urgent: article && showUrgent(reader, article, hasty, review),
    version,
    /** Of what is shown as it stands, for steps that change no text. */
    standing: article?.version,
    form,
    fields,
    field: (name: 'change_at' | 'reason', more: object = {}) => ({
      name,
      label: t.articleForm.fields[ofStep[name]],
      hint: t.articleForm.hints[ofStep[name]],
      ...more,
    }),
    labels: labelsOf(reader, typed),
    missing: article && buttons.length > 0 ? showMissing(reader, typed, coverAlt) : [],
    editable: buttons.length > 0,
    buttons: buttons.filter(isNear(buttons)),
    otherButtons: buttons.filter((button) => !button.danger && !isNear(buttons)(button)),
    publishWords: { now: stepWords(reader, manuscript).publish, later: stepWords(reader, manuscript).schedule },
    reasonButtons: buttons.filter(({ danger }) => danger),
    autosaveHref: reader.link(`${here}/tu-luu`),
    presenceHref: article ? reader.link(`${here}/dang-mo`) : '',
    readHref: article ? reader.link(here) : '',
    settingsAtFault:
      settings.flatMap((place) => fields[place]).some(({ name }) => form.errors?.[name]) || form.errors?.change_at !== undefined,
    shareHref: article && !article.binned ? reader.link(`${here}/chia-se`) : '',
    previewHref: reader.link(article ? `${here}/xem-truoc` : '/quan-tri/tin/xem-truoc'),
  }
}

/** What is asked for seldom, in a panel of its own. */
const settings = ['filing', 'times', 'byline', 'standing'] as const
/** In reach while one writes: saving, and what goes furthest. */
const isNear = (buttons: { step: StepName }[]) => {
  const furthest = (['publish', 'submit'] as const).find((name) => buttons.some(({ step }) => step === name))
  return ({ step }: { step: StepName }) => step === 'save' || step === furthest
}

const ofStep = { change_at: 'changeAt', reason: 'reason' } as const
