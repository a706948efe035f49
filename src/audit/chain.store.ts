import { inPages } from '#platform/database/pages.ts'
import type { Db } from '#platform/database/schema.ts'
import { entryHash } from '#platform/database/write.ts'

/**
 * Follows the audit log from its first entry: each names the hash of the one before, and its own must be what its words give.
 * `broken` is the first that was altered, or that follows one that was taken out. Entries cut off at the end cannot be missed.
 */
export async function verifyChain(db: Db): Promise<{ count: number; broken?: { id: number; at: string } }> {
  let count = 0
  let previous = ''
  for await (const { id, hash, ...entry } of inPages((after) => listEntries(db, after))) {
    if (entry.previous_hash !== previous || hash !== entryHash(entry)) return { count, broken: { id, at: entry.at } }
    previous = hash
    count++
  }
  return { count }
}

const listEntries = (db: Db, after: number) =>
  db.selectFrom('audit_entries').selectAll().where('id', '>', after).orderBy('id').limit(500).execute()
