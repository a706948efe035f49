import { z } from 'zod'
import { type ArticleValues, isPublic } from '#content/core/article.ts'
import { changedFields, type FieldFormName, fieldRow, fields, valuesFrom, valuesOf } from '#content/core/fields.ts'
import { maxBodyBytes, maxTitleLength } from '#content/core/limits.ts'
import { dueAtOf, type Manuscript, statusOf } from '#content/core/manuscript.ts'
import { type Step, steps } from '#content/workflow/workflow.ts'
import { kindNames, kinds } from '#kinds.ts'
import type { Words } from '#locales/index.ts'
import { type FieldErrors, field, firstFaults, line, sentence } from '#platform/http/forms/forms.ts'
import { isPlausible, localMinute, readLocalMinute, showNumber } from '#platform/text/dates.ts'
import { repair, repairLine } from '#platform/text/vietnamese.ts'

/** A field of the article, or what is said about the step. */
export type FieldName = FieldFormName | 'change_at' | 'reason'
const names: FieldName[] = [...fields.map((name) => fieldRow(name).form), 'change_at', 'reason']
/** What stands in the fields, as it was typed. */
export type Typed = Record<FieldName, string>

export interface ArticleForm {
  typed: Typed
  /** A sentence for each field that is wrong. */
  errors?: FieldErrors
  /** Undefined when anything is wrong. */
  values?: ArticleValues
  reason: string
  /** When a change of a live article is to appear; null: at once. */
  changeAt: string | null
}

interface Context {
  t: Words
  categories: { id: number; slug: string }[]
  pictures: { id: number }[]
  step: Step
  now: Date
  /** Somebody saved since the form was shown: what it holds unchanged from then is not wanted now, and merging leaves it out. */
  isStale?: boolean
  /** What is edited, if it is not new. */
  manuscript?: Manuscript
}

export const readStep = (body: unknown): Step => steps.find(({ name }) => name === field(body, 'step')) ?? steps[0]!

/** The version the form was shown at; 0 when it does not say. */
export const readVersion = (body: unknown): number => Number.parseInt(field(body, 'version'), 10) || 0

export const readTyped = (body: unknown) => Object.fromEntries(names.map((name) => [name, field(body, name)])) as Typed

export function readArticleForm(body: unknown, context: Context): ArticleForm {
  const typed = typedIn(body, context.manuscript)
  const isStale = context.manuscript !== undefined && readVersion(body) !== context.manuscript.article.version
  const read = schemaFor({ ...context, isStale }, typed).safeParse(typed)
  if (!read.success) {
    return {
      typed,
      errors: firstFaults(read.error.issues, (issue) => sentence(context.t, issue, issue.message)),
      reason: typed.reason,
      changeAt: null,
    }
  }
  const { reason, change_at: changeAt, ...input } = read.data
  const values = valuesFrom((name) => input[fieldRow(name).form])
  if (changeAt && isSameAsLive(context, values)) {
    return { typed, reason, changeAt: null, errors: { change_at: context.t.articleForm.faults.changeAtNothing } }
  }
  return { typed, reason, changeAt, values }
}

/** There is nothing to appear later. */
const isSameAsLive = ({ step, manuscript }: Context, values: ArticleValues) =>
  (step.to === 'published' || step.name === 'save') && manuscript && changedFields(valuesOf(manuscript.article), values).length === 0

/** A form that does not ask for the picture leaves it as it is. */
const typedIn = (body: unknown, manuscript?: Manuscript): Typed => {
  const typed = readTyped(body)
  return Object.hasOwn(body as object, 'cover') ? typed : { ...typed, cover: String(manuscript?.values.coverId ?? '') }
}

/** What the fields hold for an article. */
export const typedOf = (values: ArticleValues, categories: { id: number; slug: string }[], changeAt: string | null = null): Typed => ({
  ...(Object.fromEntries(fields.map((name) => [fieldRow(name).form, fieldRow(name).typed(values[name], categories)])) as Typed),
  change_at: changeAt ? localMinute(changeAt) : '',
  reason: '',
})

function schemaFor(context: Context, typed: Typed) {
  const { t, categories, pictures, step, now, manuscript, isStale } = context
  const { faults } = t.articleForm
  const to = step.to ?? (manuscript && statusOf(manuscript))
  // What others are to read must be whole; a draft may be anything.
  const whole = to === 'submitted' || to === 'published'
  const published = readLocalMinute(typed.published_at) ?? (whole ? now.toISOString() : '')
  const isLive = manuscript !== undefined && isPublic(manuscript.article, now.toISOString())

  return z.object({
    kind: z.enum(kindNames, faults.kindUnknown),
    title: z
      .string()
      .transform(repairLine)
      .refine(...atMost(maxTitleLength, faults.titleTooLong))
      .refine((title) => title !== '', faults.titleMissing),
    lead: z
      .string()
      .transform(repair)
      .pipe(z.string().trim())
      .refine(...atMost(2000, faults.leadTooLong)),
    body: z
      .string()
      .transform(repair)
      .refine((text) => Buffer.byteLength(text) <= maxBodyBytes, faults.bodyTooLong)
      .refine((text) => !whole || text.trim() !== '', faults.bodyMissing),
    category: z
      .string()
      .transform((slug) => (slug === '' ? null : (categories.find((category) => category.slug === slug)?.id ?? 0)))
      .refine((id) => id !== 0, faults.categoryUnknown)
      .refine((id) => !whole || id !== null || !isFiled(typed.kind), faults.categoryMissing),
    author: line({ max: 200 }),
    source: line({ max: 200 }),
    cover: z
      .string()
      .transform((id) => (id === '' ? null : (pictures.find((picture) => String(picture.id) === id)?.id ?? 0)))
      .refine((id) => id !== 0, faults.coverUnknown),
    published_at: moment(context, manuscript?.values.publishedAt).refine(
      (time) => !isLive || (isStale && step.name === 'save') || step.to === 'withdrawn' || !time || time <= now.toISOString(),
      faults.publishedAtToCome,
    ),
    expires_at: moment(context, manuscript?.values.expiresAt).refine(
      (time) => !time || time > published,
      typed.published_at.trim() ? faults.expiresTooEarly : faults.expiresPast,
    ),
    change_at: changeMoment(context, isLive),
    pinned: z.string().transform((value) => value !== ''),
    reason: line({ max: 1000 }).refine((reason) => !step.needsReason || reason !== '', faults.reasonMissing),
  } satisfies Record<FieldName, z.ZodType>)
}

/** What is of no known kind has its own fault. */
const isFiled = (name: string) => kinds.some((kind) => kind.name === name && kind.filed)

const atMost = (limit: number, fault: (length: string) => string) =>
  [(text: string) => text.length <= limit, { error: ({ input }: { input?: unknown }) => fault(showNumber(String(input).length)) }] as const

/** A minute of the portal's zone; one that was not changed keeps its seconds. */
const moment = ({ t, now }: Context, known?: string | null) =>
  z.string().transform((text, issues) => {
    const { faults } = t.articleForm
    if (text.trim() === '') return null
    if (known && localMinute(known) === text.trim()) return known
    const time = readLocalMinute(text)
    if (!time) issues.addIssue({ code: 'custom', message: faults.noSuchTime(text) })
    else if (!isPlausible(time, now)) issues.addIssue({ code: 'custom', message: t.faults.year })
    return time ?? null
  })

/** Only steps that approve or prepare a change look at it; the others carry along what stands there. */
function changeMoment(context: Context, isLive: boolean) {
  const { t, now, step, manuscript } = context
  const { faults } = t.articleForm
  const known = manuscript ? dueAtOf(manuscript) : null
  if (!['save', 'submit', 'publish', 'urgent'].includes(step.name)) return z.string().transform(() => known)
  const isOver = (time: string | null) =>
    time !== null && (time === known || localMinute(time) === localMinute(now)) && time <= now.toISOString()
  return moment(context, known)
    .transform((time) => (isOver(time) ? null : time))
    .refine((time) => time === null || isLive, faults.changeAtNotLive)
    .refine((time) => time === null || time > now.toISOString(), faults.changeAtPast)
    .refine((time) => time === null || step.name !== 'urgent', faults.changeAtUrgent)
}
