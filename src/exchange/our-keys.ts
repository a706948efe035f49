import { normaliseOldUrl, type Status, statuses } from '#content/core/article.ts'
import { ownFields, sharedFields } from '#content/core/fields.ts'
import { readKind, usualKind } from '#kinds.ts'
import { publicationOf, stateOf, type Unclear } from './publication.ts'
import { namesIn, SaidKeys, says } from './said-keys.ts'
import { readWrittenMoment } from './written-moment.ts'

type Data = Record<string, unknown>

/** What a file says, under the keys that `readRecord` knows. */
export interface OurKeys {
  data: Data
  /** Keys that say something, of which nothing is kept here. */
  untaken: string[]
  /** What made a draft of it, because it may be meant in more than one way. */
  unclear: Unclear[]
}

/** Others write these in more ways than one. */
const manySpellings = ['title', 'lead', 'author', 'category']

/** Keys that are read as they are. */
const shared = [
  ...sharedFields.map(({ form }) => form as string).filter((form) => !manySpellings.includes(form)),
  ...['id', 'category_slug', 'status', 'reason', 'views', 'old_url', 'updated_at', 'sample'],
]

/** Those of its kind among them. */
const keysOf = (given: object): string[] => [
  ...shared,
  ...ownFields(readKind(String((given as Data).kind)) ?? usualKind).map(({ name }) => name),
]

/** Others have such keys as well, and mean something else. */
const onlyOurs = [
  ['id', /^\d+$/],
  ['cover', /[0-9a-f]{32}/],
] as const

const days = {
  published_at: ['publishedat', 'publishdate', 'date', 'pubdate', 'datepublished', 'published', 'created', 'createdat', 'datecreated'],
  expires_at: ['expiresat', 'expirydate', 'expires', 'unpublishdate'],
  updated_at: ['updatedat', 'lastmod', 'updated', 'modified', 'lastmodified', 'lastmodifiedat', 'datemodified', 'modifiedat'],
}

/** What the place of a file says: that it lies among drafts, and its day. */
interface Place {
  drafts?: boolean
  day?: string
}

/** Reads keys as Hugo, Jekyll, Hexo, Zola and the like write them. */
export function ourKeys(given: object, { drafts = false, day }: Place = {}): OurKeys {
  const said = new SaidKeys(given)
  const { startsAs, unclear } = publicationOf(said)
  const data: Data = {}
  for (const key of keysOf(given)) if (Object.hasOwn(given, key)) data[key] = said.takeKey(key)
  for (const part of [textsOf(said), addressesOf(said, data), timesOf(said, data, unclear, day)]) Object.assign(data, part)

  data.starts_as = drafts || unclear.length > 0 ? 'draft' : startsAs
  Object.assign(data, statusOf(data))
  for (const [key, ours] of onlyOurs) if (says(data[key]) && !ours.test(String(data[key]))) data[key] = said.leave(key)
  return { data, untaken: said.untaken(), unclear }
}

function textsOf(said: SaidKeys): Data {
  const [category = null, ...others] = namesIn(said.take(['category', 'categories'])?.value).flatMap((names) =>
    names.split(',').map((name) => name.trim()),
  )
  const tags = said.take(['tags', 'tag', 'keywords'])
  if (tags) said.leave(tags.key)
  return {
    title: said.take(['title'])?.value,
    lead: joined(said.take(['lead', 'summary', 'description', 'excerpt'])?.value, '\n'),
    author: joined(said.take(['author', 'authors', 'byline'])?.value, ', '),
    category,
    category_hints: [...others, ...namesIn(tags?.value)],
  }
}

/** What is neither text nor a list is left to `readRecord` to refuse. */
const joined = (value: unknown, between: string) => (typeof value === 'object' && value !== null ? namesIn(value).join(between) : value)

/** Where it was found before. A slug alone does not tell one article from another. */
function addressesOf(said: SaidKeys, { old_url }: Data): Data {
  const before = said.takeAll(['permalink', 'url', 'slug', 'aliases', 'alias', 'redirectfrom'])
  const whole = before.flatMap(({ key, value }) => {
    const places = namesIn(value).map(addressOf)
    if (places.some((place) => place === undefined)) said.leave(key)
    return places.flatMap((place) => (place ? [{ key, place }] : []))
  })
  const first = says(old_url) ? old_url : whole.find(({ key }) => /^(permalink|url)$/i.test(key))?.place
  return { old_url: first, aliases: whole.map(({ place }) => place).filter((place) => place !== first) }
}

/** Jekyll's patterns (`/:year/:title`) are none. */
function addressOf(text: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:(?!\/\/)/i.test(text) || /(^|\/):\w/.test(text) || /\s/.test(text)) return undefined
  const place = normaliseOldUrl(/^(https?:\/\/|\/)/.test(text) ? text : `/${text.replace(/^(\.{0,2}\/)+/, '')}`)
  return place === '/' ? undefined : place
}

/** A day that cannot be read leaves its article a draft; one of a change is only named. */
function timesOf(said: SaidKeys, data: Data, unclear: Unclear[], day: string | undefined): Data {
  const read: Data = {}
  for (const [ours, names] of Object.entries(days)) {
    if (says(data[ours])) continue
    const written = said.take(names)
    if (!written) continue
    read[ours] = readWrittenMoment(written.value)
    if (read[ours] !== undefined) continue
    if (ours === 'updated_at') said.leave(written.key)
    else unclear.push(written)
  }
  return { ...read, published_at: data.published_at ?? read.published_at ?? readWrittenMoment(day) ?? read.updated_at }
}

/** Others' words for a status say how a new article begins; ours say what it is. */
function statusOf({ status, starts_as }: Data): Data {
  if (!says(status)) return {}
  if (starts_as !== 'draft' && statuses.includes(status as Status)) return {}
  const state = stateOf(status)
  return state ? { status: null, starts_as: starts_as === 'draft' ? 'draft' : state } : {}
}
