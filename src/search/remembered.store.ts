import type { Db } from '#platform/database/schema.ts'

/** What `load` answered, for as long as the content is the same. */
export function remembered<T>(db: Db, load: () => Promise<T>): () => Promise<T> {
  let kept: { version: number; value: T } | undefined
  return async () => {
    const { version } = await db.selectFrom('content_version').select('version').where('id', '=', 1).executeTakeFirstOrThrow()
    if (kept?.version !== version) kept = { version, value: await load() }
    return kept.value
  }
}

/** What `load` answered, kept for as long as makes reading it half a percent of the time. */
export function rereadSeldom<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: { value: T; until: number } | undefined
  return async () => {
    const begun = performance.now()
    if (kept && kept.until > begun) return kept.value
    const value = await load()
    kept = { value, until: performance.now() + 200 * (performance.now() - begun) }
    return value
  }
}
