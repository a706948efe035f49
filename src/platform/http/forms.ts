import express, { type RequestHandler, type Response } from 'express'
import multer from 'multer'
import { z } from 'zod'
import type { Words } from '#locales/index.ts'
import { repair, repairLine } from '../text/vietnamese.ts'

/** Far more than the longest article with its marks encoded, so that what is too long is said next to its field. */
const textOf = (limit: string) => express.urlencoded({ extended: false, limit, parameterLimit: 500 })
const text = { signedIn: textOf('64mb'), anonymous: textOf('12mb') }

/** Reads `application/x-www-form-urlencoded`. What comes with files is read behind the guard (`sent-files.ts`). */
export const readForms: RequestHandler[] = [
  (req, res, next) => text[req.session?.userId ? 'signedIn' : 'anonymous'](req, res, next),
  (req, _res, next) => {
    req.body ??= {}
    next()
  },
]

/** Of `multipart/form-data`. */
export const formLimits = { fieldSize: 4 * 1024 * 1024, fields: 200 }

/** Who is not signed in may send a form again that their session did not outlive: its fields are read, nothing of its files is kept. */
export const readWithoutFiles: RequestHandler = (req, res, next) => {
  if (req.is('multipart') && !(Number(req.get('content-length')) <= anonymousLimit)) return next(tooLarge())
  withoutFiles(req, res, (error) => next(error && sendersFault(error)))
}

const withoutFiles = multer({ limits: formLimits, fileFilter: (_req, _file, take) => take(null, false) }).any()
const anonymousLimit = 30 * 1024 * 1024

const tooLarge = () => Object.assign(new Error('The form is too large'), { status: 413 })

/** Too large, cut off, or not what it says it is. */
export const sendersFault = (cause: { code?: string }) =>
  Object.assign(new Error('The form cannot be read', { cause }), { status: cause.code?.startsWith('LIMIT_') ? 413 : 400 })

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
  return z
    .string()
    .transform(repairLine)
    .pipe(required ? text.min(1, fault('required')) : text)
}

/** Several lines of text, repaired. */
export const lines = ({ max }: { max: number }) =>
  z
    .string()
    .transform((text) => repair(text).trim())
    .pipe(z.string().max(max, fault('tooLong')))

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
