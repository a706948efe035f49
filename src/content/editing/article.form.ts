import { z } from 'zod'
import type { ArticleValues } from '#content/core/article.ts'
import { type FieldFormName, fieldRow, fields, valuesFrom } from '#content/core/fields.ts'
import { maxBodyBytes, maxTitleLength } from '#content/core/limits.ts'
import { type Manuscript, statusOf } from '#content/core/manuscript.ts'
import { type Step, steps } from '#content/workflow/workflow.ts'
import { kindNames, kinds } from '#kinds.ts'
import type { Words } from '#locales/index.ts'
import { type FieldErrors, field, firstFaults, line, sentence } from '#platform/http/forms/forms.ts'
import { localMinute, readLocalMinute, showNumber } from '#platform/text/dates.ts'
import { repair, repairLine } from '#platform/text/vietnamese.ts'

/** A field of the article, or what is said about the step. */
export type FieldName = FieldFormName | 'reason'
const names: FieldName[] = [...fields.map((name) => fieldRow(name).form), 'reason']
/** What stands in the fields, as it was typed. */
export type Typed = Record<FieldName, string>

export interface ArticleForm {
  typed: Typed
  /** A sentence for each field that is wrong. */
  errors?: FieldErrors
  /** Undefined when anything is wrong. */
  values?: ArticleValues
  reason: string
}

interface Context {
  t: Words
  categories: { id: number; slug: string }[]
  pictures: { id: number }[]
  step: Step
  /** What is edited, if it is not new. */
  manuscript?: Manuscript
}

export const readStep = (body: unknown): Step => steps.find(({ name }) => name === field(body, 'step')) ?? steps[0]!

/** The version the form was shown at; 0 when it does not say. */
export const readVersion = (body: unknown): number => Number.parseInt(field(body, 'version'), 10) || 0

export const readTyped = (body: unknown) => Object.fromEntries(names.map((name) => [name, field(body, name)])) as Typed

export function readArticleForm(body: unknown, context: Context): ArticleForm {
  const typed = typedIn(body, context.manuscript)
  const read = schemaFor(context, typed).safeParse(typed)
  if (!read.success) {
    return { typed, errors: firstFaults(read.error.issues, (issue) => sentence(context.t, issue, issue.message)), reason: typed.reason }
  }
  const { reason, ...input } = read.data
  return { typed, reason, values: valuesFrom((name) => input[fieldRow(name).form]) }
}

/** A form that does not ask for the picture leaves it as it is. */
const typedIn = (body: unknown, manuscript?: Manuscript): Typed => {
  const typed = readTyped(body)
  return Object.hasOwn(body as object, 'cover') ? typed : { ...typed, cover: String(manuscript?.values.coverId ?? '') }
}

/** What the fields hold for an article. */
export const typedOf = (values: ArticleValues, categories: { id: number; slug: string }[]): Typed => ({
  ...(Object.fromEntries(fields.map((name) => [fieldRow(name).form, fieldRow(name).typed(values[name], categories)])) as Typed),
  reason: '',
})

function schemaFor({ t, categories, pictures, step, manuscript }: Context, typed: Typed) {
  const { faults } = t.articleForm
  const to = step.to ?? (manuscript && statusOf(manuscript))
  // What others are to read must be whole; a draft may be anything.
  const whole = to === 'submitted' || to === 'published'
  const published = readLocalMinute(typed.published_at) ?? ''

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
    published_at: moment(faults.noSuchTime, manuscript?.values.publishedAt),
    expires_at: moment(faults.noSuchTime, manuscript?.values.expiresAt).refine((time) => !time || time > published, faults.expiresTooEarly),
    pinned: z.string().transform((value) => value !== ''),
    reason: line({ max: 1000 }).refine((reason) => !step.needsReason || reason !== '', faults.reasonMissing),
  } satisfies Record<FieldName, z.ZodType>)
}

/** What is of no known kind has its own fault. */
const isFiled = (name: string) => kinds.some((kind) => kind.name === name && kind.filed)

const atMost = (limit: number, fault: (length: string) => string) =>
  [(text: string) => text.length <= limit, { error: ({ input }: { input?: unknown }) => fault(showNumber(String(input).length)) }] as const

/** A minute of the portal's zone; one that was not changed keeps its seconds. */
const moment = (fault: (typed: string) => string, known?: string | null) =>
  z.string().transform((text, context) => {
    if (text.trim() === '') return null
    if (known && localMinute(known) === text.trim()) return known
    const time = readLocalMinute(text)
    if (!time) context.addIssue({ code: 'custom', message: fault(text) })
    return time ?? null
  })
