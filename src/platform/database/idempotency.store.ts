import { createHash } from 'node:crypto'
import { AlreadySent } from '../errors.ts'
import type { Db, Tx } from './schema.ts'
import type { Entry } from './write.ts'

/** One sending of a form. What it writes is tied to its key in the same transaction, so that a second sending writes nothing. */
export interface Sending {
  userId: number
  /** Where it was sent to, and the key that the form carries. */
  address: string
  key: string
  /** Of all that was sent. */
  fingerprint: string
  /** Files cannot be offered again in a form: another file is another sending. */
  withFiles: boolean
  /** What it wrote is saved. */
  taken: boolean
}

/** A sending that was taken before. */
export interface FirstSending {
  fingerprint: string
  /** What it made or changed: `article:12`; empty when that has no name. */
  subject: string
  /** Sealed with the key; null: not answered yet, or the portal was stopped before it was. */
  outcome: string | null
  at: string
}

/** What was taken with this key: the same sending, or one that made something and said something else. */
export async function findFirstSending(db: Db, sending: Pick<Sending, 'userId' | 'address' | 'key' | 'fingerprint'>) {
  const rows = await db
    .selectFrom('idempotency_keys')
    .select(['fingerprint', 'subject', 'outcome', 'created_at as at'])
    .where('user_id', '=', sending.userId)
    .where('key_hash', 'in', [hashOfKey(sending), hashOfSending(sending)])
    .execute()
  const first: FirstSending | undefined = rows.find(({ fingerprint }) => fingerprint === sending.fingerprint) ?? rows[0]
  return first
}

/** Ties what a transaction wrote to the sending that asked for it. @throws AlreadySent when another one was taken first */
export async function takeSending(tx: Tx, sending: Sending, entries: Entry[], at: string): Promise<void> {
  if (await findFirstSending(tx, sending)) throw new AlreadySent()
  const made = entries.find((entry) => entry.made)
  await tx
    .insertInto('idempotency_keys')
    .values({
      user_id: sending.userId,
      key_hash: made && !sending.withFiles ? hashOfKey(sending) : hashOfSending(sending),
      fingerprint: sending.fingerprint,
      subject: (made ?? entries[0])?.subject ?? '',
      created_at: at,
    })
    .execute()
}

export async function keepOutcome(db: Db, sending: Sending, outcome: string): Promise<void> {
  await db
    .updateTable('idempotency_keys')
    .set({ outcome })
    .where('user_id', '=', sending.userId)
    .where('key_hash', 'in', [hashOfKey(sending), hashOfSending(sending)])
    .where('fingerprint', '=', sending.fingerprint)
    .execute()
}

export async function forgetSendingsBefore(db: Db, at: string): Promise<void> {
  await db.deleteFrom('idempotency_keys').where('created_at', '<', at).execute()
}

/** One form makes one thing, whatever is sent. */
const hashOfKey = ({ address, key }: Pick<Sending, 'address' | 'key'>) => hash(address, key)

/** What only changes something may be changed again from an older page. */
const hashOfSending = ({ address, key, fingerprint }: Pick<Sending, 'address' | 'key' | 'fingerprint'>) => hash(address, key, fingerprint)

const hash = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex')
