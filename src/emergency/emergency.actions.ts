import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { changesOf } from '#platform/database/changes.ts'
import type { Direction } from '#platform/database/order.ts'
import { actorOf, write } from '#platform/database/write.ts'
import type { User } from '#users/user.ts'
import { type Contact, type ContactValues, movedContact } from './contact.ts'
import { deleteContact, getEmergency, insertContact, listContacts, placeContacts, setEmergency, updateContact } from './emergency.store.ts'

/** The home page becomes the one for an emergency at the next request, or the usual one again. */
export const switchEmergency = (portal: Portal, editor: User, active: boolean) =>
  write(portal, actorOf(editor), async (tx, record) => {
    if ((await getEmergency(tx)).active === active) return
    await setEmergency(tx, active, timestamp(portal.clock), editor.fullName)
    record({ action: active ? 'emergency.on' : 'emergency.off', subject: 'emergency' })
  })

export const addContact = (portal: Portal, editor: User, values: ContactValues) =>
  write(portal, actorOf(editor), async (tx, record) => {
    const id = await insertContact(tx, values)
    record({ action: 'contact.add', subject: `contact:${id}`, details: { ...values }, made: true })
  })

export const changeContact = (portal: Portal, editor: User, contact: Contact, values: ContactValues) =>
  write(portal, actorOf(editor), async (tx, record) => {
    const changes = changesOf<ContactValues>(contact, values)
    if (!changes) return
    await updateContact(tx, contact.id, values)
    record({ action: 'contact.change', subject: `contact:${contact.id}`, details: { name: values.name, changes } })
  })

/** Within its kind. */
export const moveContact = (portal: Portal, editor: User, contact: Contact, direction: Direction) =>
  write(portal, actorOf(editor), async (tx, record) => {
    const order = movedContact(await listContacts(tx), contact, direction)
    if (!order) return
    await placeContacts(tx, order)
    record({ action: 'contact.change', subject: `contact:${contact.id}`, details: { name: contact.name } })
  })

export const removeContact = (portal: Portal, editor: User, contact: Contact) =>
  write(portal, actorOf(editor), async (tx, record) => {
    await deleteContact(tx, contact.id)
    record({ action: 'contact.remove', subject: `contact:${contact.id}`, details: { name: contact.name, phone: contact.phone } })
  })
