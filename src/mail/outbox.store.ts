import type { Db } from '#platform/database/schema.ts'
import { longestWait, type Mail } from './mail.ts'

export interface WaitingMail extends Mail {
  id: number
  /** How often it could not be sent. */
  attempts: number
}

export async function putMail(db: Db, mails: Mail[], at: string): Promise<void> {
  if (mails.length === 0) return
  await db
    .insertInto('mail_outbox')
    .values(mails.map((mail) => ({ ...mail, next_at: at })))
    .execute()
}

/** What may be tried now, oldest first. What is put off further than any failure puts off was written while the clock was wrong. */
export const listDue = (db: Db, now: string, limit: number): Promise<WaitingMail[]> =>
  db
    .selectFrom('mail_outbox')
    .select(['id', 'recipient', 'subject', 'body', 'attempts'])
    .where((mail) => mail.or([mail('next_at', '<=', now), mail('next_at', '>', new Date(Date.parse(now) + longestWait).toISOString())]))
    .orderBy('id')
    .limit(limit)
    .execute()

export async function removeMail(db: Db, id: number): Promise<void> {
  await db.deleteFrom('mail_outbox').where('id', '=', id).execute()
}

export async function postponeMail(db: Db, id: number, attempts: number, nextAt: string): Promise<void> {
  await db.updateTable('mail_outbox').set({ attempts, next_at: nextAt }).where('id', '=', id).execute()
}
