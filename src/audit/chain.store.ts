import { inPages } from '#platform/database/pages.ts'
import type { Db } from '#platform/database/schema.ts'
import { entryHash } from '#platform/database/write.ts'

/** The first entry with which something is wrong: its words were altered, it was put in, or something before it was taken out. */
export interface BrokenEntry {
  id: number
  at: string
  how: 'altered' | 'inserted' | 'removed'
}

/** Follows the audit log from its first entry: each names the hash of the one before, and its own must be what its words give. */
export async function verifyChain(db: Db): Promise<{ count: number; broken?: BrokenEntry }> {
  let count = 0
  let previous = { id: 0, at: '', hash: '' }
  let beforeThat = ''
  for await (const { id, hash, ...entry } of inPages((after) => listEntries(db, after))) {
    if (hash !== entryHash(entry)) return { count, broken: { id, at: entry.at, how: 'altered' } }
    if (entry.previous_hash !== previous.hash) {
      // It follows the last but one: so the last was not there when this was written.
      const inserted = count > 0 && entry.previous_hash === beforeThat
      return { count, broken: inserted ? { ...previous, how: 'inserted' } : { id, at: entry.at, how: 'removed' } }
    }
    beforeThat = previous.hash
    previous = { id, at: entry.at, hash }
    count++
  }
  return { count }
}

/** Where the log stands; undefined while it is empty. */
export async function findLastEntry(db: Db) {
  return db.selectFrom('audit_entries').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst()
}

/** Whether the log still holds this entry. */
export async function holdsEntry(db: Db, { id, hash }: { id: number; hash: string }): Promise<boolean> {
  const row = await db.selectFrom('audit_entries').select('id').where('id', '=', id).where('hash', '=', hash).executeTakeFirst()
  return row !== undefined
}

const listEntries = (db: Db, after: number) =>
  db.selectFrom('audit_entries').selectAll().where('id', '>', after).orderBy('id').limit(500).execute()
