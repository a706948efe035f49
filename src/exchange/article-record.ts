import { z } from 'zod'
import { type CoreValues, normaliseOldUrl, statuses } from '#content/core/article.ts'
import { coreFields, ownFields, sharedFields } from '#content/core/fields.ts'
import type { OwnValues } from '#fields/own-field.ts'
import { sentFault, sentFlag, sentLine, sentMoment, sentParagraph } from '#fields/sent.ts'
import { kindNames, readKind, usualKind } from '#kinds.ts'
import { Invalid } from '#platform/errors.ts'

const count = z.coerce
  .number(sentFault('number'))
  .int(sentFault('number'))
  .min(0, sentFault('number'))
  .max(2_147_483_647, sentFault('number'))
const address = z
  .string(sentFault('address'))
  .regex(/^(https?:\/\/|\/)/, sentFault('address'))
  .transform(normaliseOldUrl)
  .pipe(z.string(sentFault('address')))
/** A key that is missing, empty or null says nothing. */
const maybe = <T>(schema: z.ZodType<T>) =>
  z.preprocess(
    (value) => (value === '' ? null : value),
    schema.nullish().transform((value) => value ?? null),
  )

type Sent = {
  [Name in keyof CoreValues as (typeof coreFields)[Name]['form']]: z.ZodType<z.output<(typeof coreFields)[Name]['sent']> | null>
}

/** What every kind has. */
const shared = Object.fromEntries(sharedFields.map(({ form, sent }) => [form, maybe(sent)])) as unknown as Sent

const record = z.object(
  {
    /** The number where it comes from; kept when it is free here, so that addresses stay what they are. */
    id: maybe(count),
    ...shared,
    title: z.preprocess((value) => value ?? '', coreFields.title.sent),
    body: coreFields.body.sent,
    category_slug: maybe(sentLine),
    status: maybe(z.enum(statuses, sentFault('choice'))),
    reason: maybe(sentParagraph),
    views: maybe(count),
    old_url: maybe(address),
    /** Further addresses it was found at. */
    aliases: maybe(z.array(address, sentFault('address'))),
    /** Categories it may go to if they are here and `category` is not. */
    category_hints: maybe(z.array(sentLine)),
    /** What it becomes when it is new and `status` does not say it: what editors did meanwhile is theirs. */
    starts_as: maybe(z.enum(statuses)),
    updated_at: maybe(sentMoment),
    sample: maybe(sentFlag),
  },
  sentFault('notAnObject'),
)

/** What only one kind has. */
const ownRecords = new Map(
  kindNames.map((kind) => [kind, z.object(Object.fromEntries(ownFields(kind).map(({ name, sent }) => [name, maybe(sent)])))]),
)

const ownRecord = (data: unknown) => ownRecords.get(readKind(String((data as { kind?: unknown } | null)?.kind)) ?? usualKind)!

/** One article as it travels between portals: the keys of a line. What is null was not said. */
export type ArticleRecord = z.output<typeof record> & { own?: OwnValues }

/** @throws Invalid with the `SentFault` of each key that cannot be used */
export function readRecord(data: unknown): ArticleRecord {
  const read = record.safeParse(data)
  const own = ownRecord(data).safeParse(data)
  const issues = [...(read.error?.issues ?? []), ...(own.error?.issues ?? [])]
  if (!read.success || !own.success) throw new Invalid(Object.fromEntries(issues.map((issue) => [issue.path.join('.'), issue.message])))
  return Object.keys(own.data).length > 0 ? { ...read.data, own: own.data as OwnValues } : read.data
}
