import type { Db } from '#platform/database/schema.ts'
import type { Contact, ContactValues } from './contact.ts'

/** Whether the home page is the one for an emergency, and who decided so when. */
export interface Emergency {
  active: boolean
  changedAt: string
  changedBy: string
}

export async function getEmergency(db: Db): Promise<Emergency> {
  const row = await db.selectFrom('emergency').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  return { active: row.active === 1, changedAt: row.changed_at, changedBy: row.changed_by }
}

export async function setEmergency(db: Db, active: boolean, at: string, by: string): Promise<void> {
  await db
    .updateTable('emergency')
    .set({ active: active ? 1 : 0, changed_at: at, changed_by: by })
    .where('id', '=', 1)
    .execute()
}

const columns = ['id', 'kind', 'name', 'phone', 'address'] as const

/** In the order the newsroom gave them. */
export const listContacts = (db: Db): Promise<Contact[]> =>
  db.selectFrom('emergency_contacts').select(columns).orderBy('position').orderBy('id').execute()

export const findContact = (db: Db, id: number): Promise<Contact | undefined> =>
  db.selectFrom('emergency_contacts').select(columns).where('id', '=', id).executeTakeFirst()

/** At the end. @returns its number */
export async function insertContact(db: Db, values: ContactValues): Promise<number> {
  const { last } = await db
    .selectFrom('emergency_contacts')
    .select((row) => row.fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  const row = { ...values, position: Number(last ?? 0) + 1 }
  return (await db.insertInto('emergency_contacts').values(row).returning('id').executeTakeFirstOrThrow()).id
}

export async function updateContact(db: Db, id: number, values: ContactValues): Promise<void> {
  await db
    .updateTable('emergency_contacts')
    .set({ ...values, sample: 0 })
    .where('id', '=', id)
    .execute()
}

export async function placeContacts(db: Db, contacts: Contact[]): Promise<void> {
  for (const [position, { id }] of contacts.entries())
    await db.updateTable('emergency_contacts').set({ position }).where('id', '=', id).execute()
}

export async function deleteContact(db: Db, id: number): Promise<void> {
  await db.deleteFrom('emergency_contacts').where('id', '=', id).execute()
}
