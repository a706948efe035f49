import { workerData } from 'node:worker_threads'
import { kysely, openReader } from '#platform/database/sqlite.ts'
import { type SearchAnswer, type SearchRequest, search } from './search.ts'

const db = kysely(openReader(workerData.file))

/** Runs in a thread: one search on a connection of its own. */
export default (request: SearchRequest): Promise<SearchAnswer> => search(db, request)
