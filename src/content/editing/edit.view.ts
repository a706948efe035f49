import { looksAfter, type Rules } from '#approval/rules.ts'
import { type Article, articlePath, isPublic } from '#content/core/article.ts'
import { type Manuscript, wasPublished } from '#content/core/manuscript.ts'
import { changePhaseOf, phaseOf } from '#content/core/phase.ts'
import type { Reader } from '#content/reading/teaser.view.ts'
import { emptiedAt } from '#content/workflow/bin.ts'
import { type Step, stepsFor, type WorkItem } from '#content/workflow/workflow.ts'
import { kindNames, readKind, usualKind } from '#kinds.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { readLocalMinute, showDate, showMoment, showStamp } from '#platform/text/dates.ts'
import type { User } from '#users/user.ts'
import type { ArticleForm, FieldName, Typed } from './article.form.ts'
import { deadPlacesIn, missingIn } from './checklist.ts'

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
  return {
    page: { title: heading(reader, typed, article) },
    article: article && showState(reader, article, now),
    change: manuscript && showChange(reader, manuscript),
    scheduled: manuscript && showScheduled(reader, manuscript, marks),
    live: live || typed.change_at !== '',
    binned: article?.binned && showBinned(reader, article.binned.at),
    bin: manuscript && marks.find(({ name }) => name === 'bin' || name === 'unbin')?.name,
    urgent: article && showUrgent(reader, article, hasty, review),
    version,
    /** Of what is shown as it stands, for steps that change no text. */
    standing: article?.version,
    form,
    field: (name: FieldName, more: object = {}) => ({
      name,
      label: t.articleForm.fields[keyOf(name)],
      hint: (t.articleForm.hints as Record<string, string>)[keyOf(name)] ?? '',
      ...more,
    }),
    labels: Object.fromEntries(Object.keys(typed).map((name) => [name, t.articleForm.fields[keyOf(name as FieldName)]])),
    kinds: kindNames.map((kind) => [kind, t.kinds[kind]]),
    categories: [['', t.articleForm.noCategory], ...categoriesToChoose(theirs, typed.category)],
    covers: [['', t.articleForm.noCover], ...pictures.map(({ id, alt, fileName }) => [String(id), alt || fileName])],
    missing: article && buttons.length > 0 ? showMissing(reader, typed, coverAlt) : [],
    editable: buttons.length > 0,
    buttons: buttons.filter(({ danger }) => !danger),
    publishWords: { now: stepWords(reader, manuscript).publish, later: stepWords(reader, manuscript).schedule },
    reasonButtons: buttons.filter(({ danger }) => danger),
    autosaveHref: reader.link(`/quan-tri/tin/${article?.id ?? 'moi'}/tu-luu`),
    presenceHref: article ? reader.link(`/quan-tri/tin/${article.id}/dang-mo`) : '',
    shareHref: article && !article.binned ? reader.link(`/quan-tri/tin/${article.id}/chia-se`) : '',
    previewHref: reader.link(article ? `/quan-tri/tin/${article.id}/xem-truoc` : '/quan-tri/tin/xem-truoc'),
  }
}

function showMissing({ t: { checklist } }: Reader, typed: Typed, coverAlt: string | undefined): string[] {
  const missing = missingIn({ ...typed, coverAlt }).map((name) => checklist[name])
  const dead = deadPlacesIn(typed.body)
  if (dead.length === 0) return missing
  return [...missing, checklist.deadPlaces(dead.slice(0, 5).join(', ') + (dead.length > 5 ? ' …' : ''))]
}

const heading = ({ t }: Reader, typed: Typed, article?: Article) =>
  article ? article.title : t.articleForm.create[readKind(typed.kind) ?? usualKind]

function showState(reader: Reader, article: Article, now: string) {
  const phase = phaseOf(article, now)
  return {
    title: article.title,
    phase,
    phaseName: reader.t.phases[phase],
    time: article.publishedAt && phase !== 'draft' ? showStamp(article.publishedAt) : '',
    reason:
      phase === 'returned' || phase === 'withdrawn' ? { label: reader.t.articleForm.reasonFor[phase], text: article.reason ?? '' } : null,
    href: isPublic(article, now) ? reader.link(articlePath(article)) : '',
  }
}

const showBinned = ({ t }: Reader, at: string) => t.bin.until(showDate(emptiedAt(at)))

/** What was published in haste asks for a second reader. */
function showUrgent({ t }: Reader, { urgent }: Article, name: string, review?: Step) {
  if (!urgent) return undefined
  return { text: t.urgent.by(name, showMoment(urgent.at)), advice: review ? t.urgent.ask : t.urgent.waits, step: review?.name ?? '' }
}

/** What waits beside the text that readers see. */
function showChange({ t, link }: Reader, { article, change }: Manuscript) {
  if (!change) return undefined
  const state = changePhaseOf(change)
  const text = article.status === 'withdrawn' ? t.pending.besideWithdrawn : t.pending[state]
  return {
    name: t.changePhases[state],
    text: text(showMoment(change.at)),
    reason: state === 'returned' ? (change.reason ?? '') : '',
    compareHref: link(`/quan-tri/tin/${article.id}/ban/${change.version}?so-voi=${change.baseVersion}`),
  }
}

/** What is to appear by itself beside the text that readers see. */
function showScheduled({ t, link }: Reader, { article, scheduled }: Manuscript, marks: Step[]) {
  if (!scheduled) return undefined
  return {
    name: t.pending.scheduledName,
    text: t.pending.scheduled(showStamp(scheduled.dueAt)),
    compareHref: link(`/quan-tri/tin/${article.id}/ban/${scheduled.version}?so-voi=${scheduled.baseVersion}`),
    step: marks.find(({ name }) => name === 'unschedule')?.name ?? '',
  }
}

/** What readers see already is not saved or published, its change is. */
const stepWords = ({ t }: Reader, manuscript?: Manuscript): Reader['t']['steps'] =>
  manuscript && wasPublished(manuscript.article)
    ? { ...t.steps, ...t.changeSteps, ...(manuscript.article.status === 'withdrawn' ? { publish: t.steps.publish } : {}) }
    : t.steps

function showButton(names: Reader['t']['steps'], step: Step, publishAt: string | undefined, now: string) {
  const scheduled = step.name === 'publish' && publishAt !== undefined && publishAt > now
  return {
    step: step.name,
    name: names[scheduled ? 'schedule' : step.name],
    primary: step.to === 'published',
    danger: step.needsReason === true,
  }
}

/** One that was typed but does not exist stays in sight. */
function categoriesToChoose(categories: { slug: string; name: string }[], typed: string) {
  const known = typed === '' || categories.some(({ slug }) => slug === typed)
  const all = known ? categories : [...categories, { slug: typed, name: typed }]
  return all.map(({ slug, name }) => [slug, name])
}

/** `published_at` is called `publishedAt` among the words. */
const keyOf = (name: FieldName) =>
  name.replace(/_(\w)/, (_, letter: string) => letter.toUpperCase()) as keyof Reader['t']['articleForm']['fields']
