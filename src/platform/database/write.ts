import { createHash } from 'node:crypto'
import type { Portal } from '../context.ts'
import { type Sending, takeSending } from './idempotency.store.ts'
import type { Tx } from './schema.ts'

/** Who does it: a person of the newsroom, or the portal itself (a command, a job). */
export interface Actor {
  id: number | null
  name: string
  /** The form that asked for it, which is taken once. */
  sending?: Sending
}

/** A person of the newsroom as the one who does something, with the form that is being taken from them. */
export const actorOf = ({ id, username, sending }: { id: number; username: string; sending?: Sending }): Actor => ({
  id,
  name: username,
  sending,
})

/** What the audit log keeps of a change. */
export interface Entry {
  /** `article.publish`, `user.add` … */
  action: string
  /** `article:12`, `category:3` … */
  subject?: string
  details?: Record<string, unknown>
  /** Readers see nothing of it, so what is kept in memory for them stays valid. */
  readersUnaffected?: boolean
  /** It is new: a form that is sent again must not make another, whatever it says now. */
  made?: boolean
}

type Recorder = (entry: Entry) => void

/**
 * The one door for changes: the change, its audit entries and the new content version are one transaction.
 * `change` records at least one entry for what it did; if it records none, nothing was changed.
 * The form it was asked for with is tied to it. @throws AlreadySent when that was taken before
 */
export async function write<T>(portal: Portal, actor: Actor, change: (tx: Tx, record: Recorder) => Promise<T>): Promise<T> {
  const sending = actor.sending?.taken ? undefined : actor.sending
  let saved = false
  const result = await portal.writer.transaction().execute(async (tx) => {
    const entries: Entry[] = []
    const result = await change(tx, (entry) => entries.push(entry))
    if (entries.length > 0) {
      const at = portal.clock.now().toISOString()
      if (sending) await takeSending(tx, sending, entries, at)
      await appendEntries(tx, at, actor, entries)
      if (entries.some(({ readersUnaffected }) => !readersUnaffected)) await countUp(tx)
      saved = true
    }
    return result
  })
  if (sending && saved) sending.taken = true
  return result
}

const countUp = (tx: Tx) =>
  tx
    .updateTable('content_version')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', 1)
    .execute()

/** The hash that chains an entry to the one before; `audit verify` computes it again. */
export function entryHash(entry: {
  at: string
  user_id: number | null
  actor: string
  action: string
  subject: string
  details: string
  previous_hash: string
}) {
  const parts = [entry.previous_hash, entry.at, entry.user_id, entry.actor, entry.action, entry.subject, entry.details]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

async function appendEntries(tx: Tx, at: string, actor: Actor, entries: Entry[]) {
  const last = await tx.selectFrom('audit_entries').select('hash').orderBy('id', 'desc').limit(1).executeTakeFirst()
  let previous_hash = last?.hash ?? ''
  for (const { action, subject = '', details } of entries) {
    const entry = {
      at,
      user_id: actor.id,
      actor: actor.name,
      action,
      subject,
      details: details ? JSON.stringify(details) : '',
      previous_hash,
    }
    previous_hash = entryHash(entry)
    await tx
      .insertInto('audit_entries')
      .values({ ...entry, hash: previous_hash })
      .execute()
  }
}
