import { z } from 'zod'
import { type ArticleValues, kinds, normaliseOldUrl, statuses } from '#articles/article.ts'
import { maxBodyBytes, maxTitleLength } from '#articles/limits.ts'
import { Invalid } from '#platform/errors.ts'
import { readMoment } from '#platform/text/dates.ts'
import { repair, repairLine } from '#platform/text/vietnamese.ts'

/** What can be wrong with a key; the sentences are `t.exchange.faults`. */
export type Fault = 'missing' | 'text' | 'titleLength' | 'bodySize' | 'time' | 'number' | 'yesOrNo' | 'choice' | 'address' | 'notAnObject'

const fault = (name: Fault) => ({ error: name })

const text = z.union([z.string(), z.number()], fault('text')).transform((value) => repair(String(value)))
const line = text.transform(repairLine)
const paragraph = text.transform((value) => value.trim())
const moment = z
  .string(fault('time'))
  .transform(readMoment)
  .pipe(z.string(fault('time')))
const count = z.coerce.number(fault('number')).int(fault('number')).min(0, fault('number')).max(2_147_483_647, fault('number'))
const address = z
  .string(fault('address'))
  .regex(/^(https?:\/\/|\/)/, fault('address'))
  .transform(normaliseOldUrl)
  .pipe(z.string(fault('address')))
const pictureHash = line.transform((value) => /[0-9a-f]{32}/.exec(value)?.[0] ?? '')

/** A key that is missing or empty is as if it said `otherwise`. */
const or = <T, D>(otherwise: D, schema: z.ZodType<T>) =>
  z.preprocess(
    (value) => (value === '' ? null : value),
    schema.nullish().transform((value) => value ?? otherwise),
  )

const fitsTitle = (title: string) => [...title].length <= maxTitleLength
const fitsBody = (body: string) => Buffer.byteLength(body) <= maxBodyBytes

const record = z.object(
  {
    id: or(null, count),
    kind: or('news' as const, z.enum(kinds, fault('choice'))),
    title: z.preprocess((value) => value ?? '', line.pipe(z.string().min(1, fault('missing')).refine(fitsTitle, fault('titleLength')))),
    lead: or('', paragraph),
    body: z.string(fault('missing')).transform(repair).refine(fitsBody, fault('bodySize')),
    category: or('', line),
    category_slug: or('', line),
    author: or('', line),
    source: or('', line),
    /** A picture of this portal, by its address; unknown ones are left out. */
    cover: or('', pictureHash),
    published_at: or(null, moment),
    expires_at: or(null, moment),
    pinned: or(false, z.boolean(fault('yesOrNo'))),
    status: or('published' as const, z.enum(statuses, fault('choice'))),
    reason: or(null, paragraph),
    views: or(null, count),
    old_url: or(null, address),
    updated_at: or(null, moment),
    sample: or(false, z.boolean(fault('yesOrNo'))),
  },
  fault('notAnObject'),
)

/** One article as it travels between portals: the keys of a line. Category and cover are named until they are looked up here. */
export type ArticleRecord = z.infer<typeof record>

/** @throws Invalid with the `Fault` of each key that cannot be used */
export function readRecord(data: unknown): ArticleRecord {
  const read = record.safeParse(data)
  if (read.success) return read.data
  throw new Invalid(Object.fromEntries(read.error.issues.map((issue) => [issue.path.join('.'), issue.message])))
}

export const valuesOf = (article: ArticleRecord, found: { categoryId: number | null; coverId: number | null }): ArticleValues => ({
  kind: article.kind,
  title: article.title,
  lead: article.lead,
  body: article.body,
  author: article.author,
  source: article.source,
  publishedAt: article.published_at,
  expiresAt: article.expires_at,
  pinned: article.pinned,
  ...found,
})
