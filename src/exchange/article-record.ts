import { z } from 'zod'
import { normaliseOldUrl, statuses } from '#content/core/article.ts'
import { maxBodyBytes, maxTitleLength } from '#content/core/limits.ts'
import { kindNames } from '#kinds.ts'
import type { Words } from '#locales/index.ts'
import { Invalid } from '#platform/errors.ts'
import { cleanText } from '#platform/text/clean.ts'
import { isPlausible, readMoment } from '#platform/text/dates.ts'

/** What can be wrong with a line or one of its keys. */
export type Fault = keyof Words['exchange']['faults']

const fault = (name: Fault) => ({ error: name })

const text = z.union([z.string(), z.number()], fault('text')).transform((value) => cleanText(String(value)).text)
const line = text.transform((value) => value.replace(/\s+/g, ' ').trim())
const paragraph = text.transform((value) => value.trim())
const moment = z
  .string(fault('time'))
  .transform(readMoment)
  .pipe(z.string(fault('time')).refine((time) => isPlausible(time, new Date()), fault('year')))
const count = z.coerce.number(fault('number')).int(fault('number')).min(0, fault('number')).max(2_147_483_647, fault('number'))
const yesOrNo = z.boolean(fault('yesOrNo'))
const address = z
  .string(fault('address'))
  .regex(/^(https?:\/\/|\/)/, fault('address'))
  .transform(normaliseOldUrl)
  .pipe(z.string(fault('address')))
const pictureHash = line.transform((value) => /[0-9a-f]{32}/.exec(value)?.[0] ?? null)

const title = line.pipe(z.string().min(1, fault('missing')).refine(fitsTitle, fault('titleLength')))
const body = z.string(fault('missing')).transform((value) => cleanText(value).text)

/** A key that is missing, empty or null says nothing. */
const maybe = <T>(schema: z.ZodType<T>) =>
  z.preprocess(
    (value) => (value === '' ? null : value),
    schema.nullish().transform((value) => value ?? null),
  )

const record = z.object(
  {
    /** The number where it comes from; kept when it is free here, so that addresses stay what they are. */
    id: maybe(count),
    kind: maybe(z.enum(kindNames, fault('choice'))),
    title: z.preprocess((value) => value ?? '', title),
    lead: maybe(paragraph),
    body: body.refine(fitsBody, fault('bodySize')),
    category: maybe(line),
    category_slug: maybe(line),
    author: maybe(line),
    source: maybe(line),
    /** The hash of a picture, read from its address. */
    cover: maybe(pictureHash),
    published_at: maybe(moment),
    expires_at: maybe(moment),
    pinned: maybe(yesOrNo),
    status: maybe(z.enum(statuses, fault('choice'))),
    reason: maybe(paragraph),
    views: maybe(count),
    old_url: maybe(address),
    /** Further addresses it was found at. */
    aliases: maybe(z.array(address, fault('address'))),
    /** Categories it may go to if they are here and `category` is not. */
    category_hints: maybe(z.array(line)),
    /** What it becomes when it is new and `status` does not say it: what editors did meanwhile is theirs. */
    starts_as: maybe(z.enum(statuses)),
    updated_at: maybe(moment),
    sample: maybe(yesOrNo),
  },
  fault('notAnObject'),
)

/** One article as it travels between portals: the keys of a line. What is null was not said. */
export type ArticleRecord = z.output<typeof record>

/** @throws Invalid with the `Fault` of each key that cannot be used */
export function readRecord(data: unknown): ArticleRecord {
  const read = record.safeParse(data)
  if (read.success) return read.data
  throw new Invalid(Object.fromEntries(read.error.issues.map((issue) => [issue.path.join('.'), issue.message])))
}

function fitsTitle(text: string): boolean {
  return [...text].length <= maxTitleLength
}

function fitsBody(text: string): boolean {
  return Buffer.byteLength(text) <= maxBodyBytes
}
