import type { Words } from '#locales/index.ts'
import { localIso, showMoment } from '#platform/text/dates.ts'
import { telephone } from '#platform/text/phones.ts'
import type { Contact, ContactKind } from './contact.ts'

/** What the page of an emergency shows, besides what every page does. */
export function showEmergency({ emergency }: Words, contacts: Contact[], now: string) {
  const of = (kind: ContactKind) =>
    contacts.filter((contact) => contact.kind === kind).map((contact) => ({ ...contact, tel: contact.phone && telephone(contact.phone) }))
  return {
    page: { title: emergency.heading, path: '/khan-cap' },
    phones: of('phone'),
    shelters: of('shelter'),
    telephone,
    made: showMoment(now),
    madeIso: localIso(now),
  }
}
