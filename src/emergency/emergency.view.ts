import { listContacts } from '#emergency/emergency.store.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { localIso, showMoment } from '#platform/text/dates.ts'
import { telephone } from '#platform/text/phones.ts'
import type { ContactKind } from './contact.ts'

const path = '/khan-cap'

/** What the page of an emergency shows, besides what every page does. */
export async function emergencyPage(portal: Portal, t: { emergency: { heading: string } }) {
  const contacts = await portal.versioned.remember('emergency contacts', () => listContacts(portal.db))
  const now = timestamp(portal.clock)
  const of = (kind: ContactKind) =>
    contacts.filter((contact) => contact.kind === kind).map((contact) => ({ ...contact, tel: contact.phone && telephone(contact.phone) }))
  return {
    page: { title: t.emergency.heading, path },
    phones: of('phone'),
    shelters: of('shelter'),
    telephone,
    made: showMoment(now),
    madeIso: localIso(now),
  }
}
