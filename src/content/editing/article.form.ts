import { z } from 'zod'
import { type ArticleValues, isPublic } from '#content/core/article.ts'
import { type CoreFormName, changedFields, type Field, fieldsOf, otherFields, valueIn, valuesFrom, valuesOf } from '#content/core/fields.ts'
import { dueAtOf, type Manuscript, statusOf } from '#content/core/manuscript.ts'
import { type Step, steps } from '#content/workflow/workflow.ts'
import type { Choices } from '#fields/field.ts'
import { readTypedMoment } from '#fields/moment.ts'
import { type KindName, readKind, usualKind } from '#kinds.ts'
import type { Words } from '#locales/index.ts'
import { type FieldErrors, field, firstFaults, line, sentence } from '#platform/http/forms/forms.ts'
import { localMinute } from '#platform/text/dates.ts'

/** A field of every kind, or what is said about the step. */
export type FieldName = CoreFormName | 'change_at' | 'reason'
/** What stands in the fields, as it was typed: those of every kind, and those of its own kind. */
export type Typed = Record<FieldName, string> & Record<string, string>

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
  choices: Choices
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

/** What was typed into the fields of the kind that the form names, and what was not left empty of other kinds. */
export function readTyped(body: unknown): Typed {
  const fields = fieldsOf(kindIn(body)).map(({ form }) => form)
  const others = otherFields(kindIn(body)).filter(({ form }) => field(body, form) !== '')
  const names = [...fields, ...others.map(({ form }) => form), 'change_at', 'reason']
  return Object.fromEntries(names.map((name) => [name, field(body, name)])) as Typed
}

const kindIn = (body: unknown): KindName => readKind(field(body, 'kind')) ?? usualKind

/** Of other kinds, what says something all the same: it has to go before the kind can change, and stays in sight until then. */
export const leftBehind = (typed: Typed): readonly Field[] =>
  otherFields(kindIn(typed)).filter(({ form }) => (typed[form] ?? '').trim() !== '')

export function readArticleForm(body: unknown, context: Context): ArticleForm {
  const typed = typedIn(body, context.choices, context.manuscript)
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
  const { reason, change_at: changeAt, ...input } = read.data as unknown as Read
  const values = valuesFrom(({ form }) => input[form])
  if (changeAt && isSameAsLive(context, values)) {
    return { typed, reason, changeAt: null, errors: { change_at: context.t.articleForm.faults.changeAtNothing } }
  }
  return { typed, reason, changeAt, values }
}

type Read = Record<string, unknown> & { reason: string; change_at: string | null }

/** There is nothing to appear later. */
const isSameAsLive = ({ step, manuscript }: Context, values: ArticleValues) =>
  (step.to === 'published' || step.name === 'save') && manuscript && changedFields(valuesOf(manuscript.article), values).length === 0

/** What a form does not ask for stays as it is: the picture, and fields that the kind was given after the form was shown. */
function typedIn(body: unknown, choices: Choices, manuscript?: Manuscript): Typed {
  const typed = readTyped(body)
  if (!manuscript) return typed
  const { values } = manuscript
  const unasked = fieldsOf(values.kind).filter(({ own, form }) => (own || form === 'cover') && !Object.hasOwn(body as object, form))
  return { ...typed, ...Object.fromEntries(unasked.map((row) => [row.form, row.typed(valueIn(values, row), choices)])) }
}

/** What the fields hold for an article. */
export const typedOf = (values: ArticleValues, choices: Choices, changeAt: string | null = null): Typed =>
  ({
    ...Object.fromEntries(fieldsOf(values.kind).map((row) => [row.form, row.typed(valueIn(values, row), choices)])),
    change_at: changeAt ? localMinute(changeAt) : '',
    reason: '',
  }) as Typed

function schemaFor(context: Context, typed: Typed) {
  const { t, choices, step, now, manuscript, isStale } = context
  const { faults } = t.articleForm
  const to = step.to ?? (manuscript && statusOf(manuscript))
  const live = manuscript !== undefined && isPublic(manuscript.article, now.toISOString())
  const asked = {
    ...{ t, choices, now, typed, live },
    whole: to === 'submitted' || to === 'published',
    mayWait: !live || (isStale === true && step.name === 'save') || step.to === 'withdrawn',
  }
  const read = (row: Field) => row.read({ ...asked, known: manuscript && valueIn(manuscript.values, row) })
  const { kind, ...others } = Object.fromEntries(fieldsOf(kindIn(typed)).map((row) => [row.form, read(row)]))
  const left = leftBehind(typed).map((row) => row.label(t))
  return z.object({
    kind: kind!.refine(() => left.length === 0, faults.kindLeavesBehind(left.join(', '))),
    ...others,
    change_at: changeMoment(context, live),
    reason: line({ max: 1000 }).refine((reason) => !step.needsReason || reason !== '', faults.reasonMissing),
  })
}

/** Only steps that approve or prepare a change look at it; the others carry along what stands there. */
function changeMoment(context: Context, isLive: boolean) {
  const { t, now, step, manuscript } = context
  const { faults } = t.articleForm
  const known = manuscript ? dueAtOf(manuscript) : null
  if (!['save', 'submit', 'publish', 'urgent'].includes(step.name)) return z.string().transform(() => known)
  const isOver = (time: string | null) =>
    time !== null && (time === known || localMinute(time) === localMinute(now)) && time <= now.toISOString()
  return readTypedMoment({ t, now, known })
    .transform((time) => (isOver(time) ? null : time))
    .refine((time) => time === null || isLive, faults.changeAtNotLive)
    .refine((time) => time === null || time > now.toISOString(), faults.changeAtPast)
    .refine((time) => time === null || step.name !== 'urgent', faults.changeAtUrgent)
}
