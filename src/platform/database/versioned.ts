import { LRUCache } from 'lru-cache'
import type { Clock } from '../clock.ts'
import type { Db } from './schema.ts'

export interface Versioned {
  /** The number of the content that readers see now. */
  version(): Promise<number>
  /** What `load` answered, remembered until the content changes, or for ten seconds (a scheduled moment may come). */
  remember<T>(key: string, load: () => Promise<T>): Promise<T>
}

/** Keeps the data of blocks that many pages share. */
export function versioned(db: Db, clock: Clock): Versioned {
  const values = new LRUCache<string, { stamp: string; value: Promise<unknown> }>({ max: 500 })

  const version = async () =>
    (await db.selectFrom('content_version').select('version').where('id', '=', 1).executeTakeFirstOrThrow()).version

  return {
    version,
    async remember<T>(key: string, load: () => Promise<T>) {
      const stamp = `${await version()} ${Math.floor(clock.now().getTime() / 10_000)}`
      const known = values.get(key)
      if (known?.stamp === stamp) return known.value as Promise<T>
      const value = load()
      values.set(key, { stamp, value })
      value.catch(() => values.delete(key))
      return value
    },
  }
}
