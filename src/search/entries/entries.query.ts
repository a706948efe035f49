import { listAlertsInForce } from '#alerts/alert.store.ts'
import { alertPath } from '#alerts/alert.ts'
import type { Category } from '#categories/category.ts'
import { listContacts } from '#emergency/emergency.store.ts'
import { categoryPath } from '#kinds.ts'
import { listLinks } from '#links/link.store.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { readQuery } from '#search-engine/query/query.ts'
import { foldedSynonyms } from '#search-engine/words/synonym.store.ts'
import { type Entry, type EntryKind, entryKinds, matchingEntries, startedEntries } from './entry.ts'

/** What each kind of list publishes now, as a search sees it. */
const lists: Record<EntryKind, (portal: Portal, categories: Category[]) => Promise<Omit<Entry, 'kind'>[]>> = {
  alert: async ({ db, clock }) =>
    (await listAlertsInForce(db, timestamp(clock))).map((alert) => ({
      ...{ id: alert.id, title: alert.title, href: alertPath(alert) },
      text: `${alert.details} ${alert.area}`,
    })),
  contact: async ({ db }) =>
    (await listContacts(db)).map(({ id, name, phone, address }) => ({ id, title: name, text: `${phone} ${address}`, href: '/khan-cap' })),
  category: async (_portal, categories) =>
    categories.map(({ id, name, description, slug }) => ({ id, title: name, text: description, href: categoryPath(slug) })),
  link: async ({ db }) => (await listLinks(db)).map(({ id, title, group, url }) => ({ id, title, text: group, href: url })),
}

const most = { found: 6, suggested: 3 }

async function listEntries(portal: Portal, categories: Category[]): Promise<Entry[]> {
  const listed = await Promise.all(entryKinds.map((kind) => lists[kind](portal, categories)))
  return entryKinds.flatMap((kind, i) => listed[i]!.map((entry) => ({ kind, ...entry })))
}

/** What says all that was asked and is no article. */
export async function findEntries(portal: Portal, q: string, categories: Category[]): Promise<Entry[]> {
  const synonyms = await portal.contentCache.remember('folded synonyms', () => foldedSynonyms(portal.db))
  return matchingEntries(await listEntries(portal, categories), readQuery(q, synonyms)).slice(0, most.found)
}

/** What is no article and has a title that somebody is typing. */
export const suggestEntries = async (portal: Portal, typed: string, categories: Category[]): Promise<Entry[]> =>
  startedEntries(await listEntries(portal, categories), typed).slice(0, most.suggested)
