import { listAlertsInForce } from '#alerts/alert.store.ts'
import { type Alert, alertPath } from '#alerts/alert.ts'
import type { Category } from '#categories/category.ts'
import type { Contact } from '#emergency/contact.ts'
import { listContacts } from '#emergency/emergency.store.ts'
import { categoryPath } from '#kinds.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import type { SiteInfo } from '#site/site-info.store.ts'
import { type Asked, type Attribute, isAbout, isWhole, readAsked } from './answer.ts'

/** What the portal knows by its own data, and the page where it stands. */
export interface Answer {
  source: 'contact' | 'site' | 'alert' | 'category' | 'document'
  title: string
  facts: { name: Attribute; value: string }[]
  href: string
}

const most = 3
/** So many words at least name somebody; one alone may stand in any name. */
const enough = 2

/** Answers to a question, never by guessing: everything it names has to stand in the name of who is shown. */
export async function findAnswers(portal: Portal, q: string, site: SiteInfo, categories: Category[]): Promise<Answer[]> {
  const asked = readAsked(q)
  if (asked.wants.size === 0 && asked.about.length === 0) return []
  const contacts = await portal.contentCache.remember('emergency contacts', () => listContacts(portal.db))
  const alerts = await listAlertsInForce(portal.db, timestamp(portal.clock))
  const answers = [...ofAlerts(alerts, asked), ...ofContacts(contacts, asked), ...ofSite(site, asked), ...ofCategories(categories, asked)]
  return answers.slice(0, most)
}

function ofContacts(contacts: Contact[], { about, wants }: Asked): Answer[] {
  if (about.length < (wants.size > 0 ? 1 : enough)) return []
  return contacts
    .filter((contact) => isAbout(contact.name, about))
    .map(({ name, phone, address }) => ({ source: 'contact' as const, title: name, facts: facts({ phone, address }), href: '/khan-cap' }))
    .filter((answer) => answer.facts.length > 0)
}

/** What an authority's own seat is called, its counter too. */
const seat = 'UBND Ủy ban nhân dân xã phường thị trấn trụ sở văn phòng cơ quan một cửa trung tâm phục vụ hành chính công'

/** Who asks for an address, a number or the hours and names nobody, or whose portal it is. */
function ofSite(site: SiteInfo, { about, wants }: Asked): Answer[] {
  if (wants.size === 0 || !isAbout(`${site.name} ${site.shortName} ${seat}`, about)) return []
  const { phone, address, email, fax, hours } = site
  const known = facts({ hours, phone, address, email, fax }).filter(({ name }) => wants.has(name))
  return known.length > 0 ? [{ source: 'site', title: site.name, facts: known, href: '/' }] : []
}

const ofAlerts = (alerts: Alert[], { about }: Asked): Answer[] =>
  about.length < enough
    ? []
    : alerts
        .filter(({ title, area }) => isAbout(`${title} ${area}`, about))
        .map((alert) => ({ source: 'alert', title: alert.title, facts: [], href: alertPath(alert) }))

const ofCategories = (categories: Category[], { about, wants }: Asked): Answer[] =>
  categories
    .filter(({ name }) => wants.size === 0 && isWhole(name, about))
    .map(({ name, slug }) => ({ source: 'category', title: name, facts: [], href: categoryPath(slug) }))

const facts = (values: Partial<Record<Attribute, string>>): Answer['facts'] =>
  Object.entries(values).flatMap(([name, value]) => (value ? [{ name: name as Attribute, value }] : []))
