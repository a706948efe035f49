import { workerData } from 'node:worker_threads'
import { giveWay } from '#platform/background.ts'
import { kysely, openReader } from '#platform/database/sqlite.ts'
import { openIndex } from '#search-engine/index/index.store.ts'
import * as near from '#search-engine/related/related.ts'
import * as engine from './search.ts'
import * as suggestions from './suggest.ts'

giveWay()
const index = openIndex(kysely(openReader(workerData.file)))

/** Each runs in a thread, on a connection of its own. */
export const search = (request: engine.SearchRequest) => engine.search(index, request).catch(withCode)
export const searchIds = (q: string) => engine.searchIds(index, q).catch(withCode)
export const related = (request: near.RelatedRequest) => near.related(index, request).catch(withCode)
export const suggest = (request: suggestions.SuggestRequest) => suggestions.suggest(index, request).catch(withCode)

/** Of an error only message and cause reach the one who waits for it; the code says that the file is damaged. */
function withCode(error: Error & { code?: string }): never {
  throw new Error(error.message, { cause: { code: error.code } })
}

/** Reads what the first search would wait for. */
export const warm = async () => {
  await Promise.all([search({ q: 'tin', publicAt: '', limit: 1 }), index.syllables()])
}
