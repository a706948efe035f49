import { workerData } from 'node:worker_threads'
import { giveWay } from '#platform/background.ts'
import { kysely, openReader } from '#platform/database/sqlite.ts'
import { openIndex } from '../index/index.store.ts'
import * as engine from './search.ts'
import * as suggestions from './suggest.ts'

giveWay()
const index = openIndex(kysely(openReader(workerData.file)))

/** Each runs in a thread, on a connection of its own. */
export const search = (request: engine.SearchRequest) => engine.search(index, request)
export const searchIds = (q: string) => engine.searchIds(index, q)
export const suggest = (request: suggestions.SuggestRequest) => suggestions.suggest(index, request)

/** Reads what the first search would wait for. */
export const warm = async () => {
  await Promise.all([search({ q: 'tin', publicAt: '', limit: 1 }), index.syllables()])
}
