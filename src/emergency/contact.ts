import { type Direction, moved } from '#platform/database/order.ts'
import type { Schema } from '#platform/database/schema.ts'

export type ContactKind = Schema['emergency_contacts']['kind']

export const contactKinds: readonly ContactKind[] = ['phone', 'shelter']

/** Somebody to call, or a place to go to, when it matters. */
export interface Contact extends ContactValues {
  id: number
}

export interface ContactValues {
  kind: ContactKind
  name: string
  phone: string
  address: string
}

/** Every contact in the order in which readers see it, after one moved within its kind; undefined at the end. */
export function movedContact(contacts: Contact[], { id, kind }: Contact, direction: Direction): Contact[] | undefined {
  const of = (one: ContactKind) => contacts.filter((contact) => contact.kind === one)
  const order = moved(
    of(kind),
    of(kind).findIndex((contact) => contact.id === id),
    direction,
  )
  return order && contactKinds.flatMap((one) => (one === kind ? order : of(one)))
}
