import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import multer from 'multer'
import { z } from 'zod'
import type { Words } from '#locales/index.ts'
import type { Portal } from '#platform/context.ts'
import { type BodyMeter, bodyBounds, type MeterBody } from '#platform/http/body-budget.ts'
import { repair, repairLine } from '#platform/text/vietnamese.ts'
import { readUrlencoded } from './urlencoded.ts'

/** No browser compresses a form; what is small on its way could be large here. */
const bytesOf = (limit: number) => express.raw({ type: 'urlencoded', limit, inflate: false })
const bytes = { signedIn: bytesOf(bodyBounds.signedIn.each), anonymous: bytesOf(bodyBounds.anonymous.each) }
const mostFields = 500

/** Reads `application/x-www-form-urlencoded`. What comes with files is read behind the guard (`sent-files.ts`). */
export const readForms = ({ bodies }: Portal): RequestHandler[] => [
  (req, res, next) => {
    if (!req.is('urlencoded')) return next()
    const who = req.session?.userId ? 'signedIn' : 'anonymous'
    bounded(req, res, next, bodies[who], (done) => bytes[who](req, res, done))
  },
  (req, _res, next) => {
    req.body = Buffer.isBuffer(req.body) ? readUrlencoded(req.body, mostFields) : (req.body ?? {})
    next(req.body ? undefined : tooLarge())
  },
]

/** Of `multipart/form-data`. */
export const formLimits = {
  fieldSize: 4 * 1024 * 1024,
  fields: 200,
  parts: 220,
  fieldNameSize: 100,
  fieldNestingDepth: 1,
  fieldArrayIndexLimit: 200,
  headerPairs: 20,
}

/** Who is not signed in may send a form again that their session did not outlive: its fields are read, nothing of its files is kept. */
export const readWithoutFiles =
  ({ bodies }: Portal): RequestHandler =>
  (req, res, next) => {
    if (!req.is('multipart')) return next()
    if (Number(req.get('content-length') ?? 0) > bodyBounds.anonymous.each) return next(tooLarge())
    bounded(req, res, next, bodies.anonymous, (done) => withoutFiles(req, res, (error) => done(error && sendersFault(error))))
  }

const withoutFiles = multer({ limits: formLimits, fileFilter: (_req, _file, take) => take(null, false) }).any()

/** Reads a body as long as there is room for it. Who sends too much is told so; what still comes is not looked at. */
export function bounded(req: Request, res: Response, next: NextFunction, meter: MeterBody, read: (done: NextFunction) => void): BodyMeter {
  let over = false
  const done = (error?: unknown) => {
    if (!over) next(error)
    over = true
  }
  const held = meter(req, res, () => {
    req.unpipe()
    res.set('Connection', 'close')
    done(tooLarge())
  })
  read(done)
  return held
}

/** A body, or what would have to be sent back of it. */
export const tooLarge = () => Object.assign(new Error('The form is too large'), { status: 413 })

/** Too large, cut off, or not what it says it is. */
export const sendersFault = (cause: { code?: string; status?: number }) =>
  Object.assign(new Error('The form cannot be read', { cause }), { status: cause.status ?? (cause.code?.startsWith('LIMIT_') ? 413 : 400) })

/** One field as text; repeated or missing ones are empty. */
export function field(body: unknown, name: string): string {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return ''
  const value = (body as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : ''
}

/** Sentences for fields that cannot be accepted, by the name of the field. */
export type FieldErrors = Record<string, string>

/** What a form shows: what was typed, and what is wrong with it. */
export interface Form {
  typed: Record<string, string>
  errors?: FieldErrors
}

export type ReadForm<T> = Form & ({ values: T; errors?: undefined } | { values?: undefined; errors: FieldErrors })

/**
 * Reads exactly the fields of `schema`, each as text. A message of the schema names a sentence of `t.faults`
 * (see `fault`); limits are told to it.
 */
export function readFields<T extends z.ZodObject>(t: Words, schema: T, body: unknown): ReadForm<z.output<T>> {
  const typed = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, field(body, name)]))
  const read = schema.safeParse(typed)
  if (read.success) return { typed, values: read.data }

  return { typed, errors: firstFaults(read.error.issues, (issue) => sentence(t, issue)) }
}

/** One sentence a field, in the order of the form. */
export function firstFaults(issues: z.core.$ZodIssue[], say: (issue: z.core.$ZodIssue) => string): FieldErrors {
  const errors: FieldErrors = {}
  for (const issue of issues) errors[String(issue.path[0])] ??= say(issue)
  return errors
}

/** A page with a form; 422 when something is wrong with it. */
export function showForm(res: Response, view: string, title: string, form: Form, more: object = {}) {
  res.status(form.errors ? 422 : res.statusCode).render(view, { page: { title }, form, ...more })
}

/** The name of a sentence in `t.faults`, checked by the compiler. */
export const fault = (name: keyof Words['faults']): string => name

/** One line of text, repaired; `required` ones may not be empty. */
export function line({ max, required = false }: { max: number; required?: boolean }) {
  const text = z.string().max(max, fault('tooLong'))
  return roughly(max)
    .transform(repairLine)
    .pipe(required ? text.min(1, fault('required')) : text)
}

/** Several lines of text, repaired. */
export const lines = ({ max }: { max: number }) =>
  roughly(max)
    .transform((text) => repair(text).trim())
    .pipe(z.string().max(max, fault('tooLong')))

/** What is far too long is not looked at any further; what is taken away while it is repaired does not count. */
const roughly = (max: number) =>
  z.string().check(({ value, issues }) => {
    if (value.length <= 10 * max + 1000) return
    issues.push({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: value, message: fault('tooLong') })
  })

/** An e-mail address, or nothing. */
export const email = ({ max }: { max: number }) =>
  line({ max }).refine((text) => text === '' || /^[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>]+$/.test(text), fault('email'))

/** A box that is ticked or not. */
export const checkbox = () => z.string().transform((value) => value !== '')

/** The sentence of `t.faults` that a schema names; `otherwise` when it names none. */
export function sentence(t: Words, issue: z.core.$ZodIssue, otherwise = t.faults.invalid): string {
  if (!Object.hasOwn(t.faults, issue.message)) return otherwise
  const name = issue.message as keyof Words['faults']
  const words = t.faults[name]
  return typeof words === 'function' ? words(String('maximum' in issue ? issue.maximum : '')) : words
}
