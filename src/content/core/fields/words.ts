import { z } from 'zod'
import type { Article } from '#content/core/article.ts'
import { maxBodyBytes, maxTitleLength } from '#content/core/limits.ts'
import type { Asked } from '#fields/field.ts'
import { sentFault, sentLine, sentParagraph } from '#fields/sent.ts'
import type { Words } from '#locales/index.ts'
import { line } from '#platform/http/forms/forms.ts'
import { cleanText } from '#platform/text/clean.ts'
import { showNumber } from '#platform/text/dates.ts'
import { repair, repairLine } from '#platform/text/vietnamese.ts'

const words = {
  blank: '',
  stored: (value: string) => value,
  typed: (value: string) => value,
  shown: (value: string) => value,
  merged: 'whole',
  restored: true,
  emptied: true,
  exported: true,
  writing: 'words',
} as const

const text = { type: 'text', lang: 'vi' } as const
const noHint = () => ''

export const title = {
  ...words,
  form: 'title',
  column: 'title',
  of: ({ title }: Article) => title,
  label: (t: Words) => t.articleForm.fields.title,
  hint: (t: Words) => t.articleForm.hints.title,
  place: 'head',
  control: { ...text, type: 'textarea', rows: 1, attributes: { 'data-one-line': 'true', enterkeyhint: 'next' } },
  read: ({ t: { articleForm } }: Asked) =>
    z
      .string()
      .transform(repairLine)
      .refine(...atMost(maxTitleLength, articleForm.faults.titleTooLong))
      .refine((title) => title !== '', articleForm.faults.titleMissing),
  sent: sentLine.pipe(
    z
      .string()
      .min(1, sentFault('missing'))
      .refine((title) => [...title].length <= maxTitleLength, sentFault('titleLength')),
  ),
  api: 'list',
  inApi: ({ title }: Article) => title,
  search: 'title',
} as const

export const lead = {
  ...words,
  form: 'lead',
  column: 'lead',
  of: ({ lead }: Article) => lead,
  label: (t: Words) => t.articleForm.fields.lead,
  hint: (t: Words) => t.articleForm.hints.lead,
  place: 'head',
  control: { ...text, type: 'textarea' },
  read: ({ t: { articleForm } }: Asked) =>
    z
      .string()
      .transform(repair)
      .pipe(z.string().trim())
      .refine(...atMost(2000, articleForm.faults.leadTooLong)),
  sent: sentParagraph,
  api: 'list',
  inApi: ({ lead }: Article) => lead,
  search: 'lead',
} as const

export const body = {
  ...words,
  form: 'body',
  column: 'body',
  of: ({ body }: Article) => body,
  label: (t: Words) => t.articleForm.fields.body,
  hint: (t: Words) => t.articleForm.hints.body,
  place: 'body',
  control: { ...text, type: 'textarea', rows: 20 },
  read: ({ t: { articleForm }, whole }: Asked) =>
    z
      .string()
      .transform(repair)
      .refine((text) => Buffer.byteLength(text) <= maxBodyBytes, articleForm.faults.bodyTooLong)
      .refine((text) => !whole || text.trim() !== '', articleForm.faults.bodyMissing),
  sent: z
    .string(sentFault('missing'))
    .transform((value) => cleanText(value).text)
    .refine((body) => Buffer.byteLength(body) <= maxBodyBytes, sentFault('bodySize')),
  merged: 'lines',
  api: 'item',
  inApi: ({ body }: Article) => body,
  search: 'body',
} as const

export const author = {
  ...words,
  form: 'author',
  column: 'author',
  of: ({ author }: Article) => author,
  label: (t: Words) => t.articleForm.fields.author,
  hint: noHint,
  place: 'byline',
  control: text,
  read: () => line({ max: 200 }),
  sent: sentLine,
  api: 'list',
  inApi: ({ author }: Article) => author,
  search: 'body',
} as const

export const source = {
  ...words,
  form: 'source',
  column: 'source',
  of: ({ source }: Article) => source,
  label: (t: Words) => t.articleForm.fields.source,
  hint: noHint,
  place: 'byline',
  control: text,
  read: () => line({ max: 200 }),
  sent: sentLine,
  api: 'item',
  inApi: ({ source }: Article) => source,
  search: 'nothing',
} as const

const atMost = (limit: number, fault: (length: string) => string) =>
  [(text: string) => text.length <= limit, { error: ({ input }: { input?: unknown }) => fault(showNumber(String(input).length)) }] as const
