import type { Db } from '#platform/database/schema.ts'

/** What `load` answered, for as long as the content and the index are the same. */
export function remembered<T>(db: Db, load: () => Promise<T>): () => Promise<T> {
  let kept: { version: string; value: T } | undefined
  return async () => {
    const counted = await db.selectFrom('content_version').select(['version', 'indexed']).where('id', '=', 1).executeTakeFirstOrThrow()
    const version = `${counted.version}.${counted.indexed}`
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
