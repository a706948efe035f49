import { Parser } from 'htmlparser2'
import type { Schema } from '#platform/database/schema.ts'
import { pageFact } from '#platform/text/page-facts.ts'

export type DomainState = Schema['domains']['state']

/** An outside domain that content links to, or may link to. */
export interface Domain {
  host: string
  state: DomainState
  /** What was decided holds for every name below it too. */
  subdomains: boolean
  /** Where it was first seen: `article:12`, `link:3`, `/thong-bao`. */
  foundIn: string
  foundAt: string
  decidedBy: string
  decidedAt: string | null
}

/** A domain that nobody has approved; `new`: nothing that is published links to it yet. */
export interface Unapproved {
  host: string
  state: 'new' | 'found' | 'refused'
}

/**
 * The host of an address on another website, as the list names it: lower case, ASCII, without `www.`. Without `//` an address leads
 * elsewhere only where the page has the other scheme (`https:a.vn` on an `http:` page), and readers may come by both.
 */
export function hostOf(address: string): string | undefined {
  for (const page of ['https://own.invalid', 'http://own.invalid']) {
    const url = URL.parse(address.trim(), page)
    if (url && /^https?:$/.test(url.protocol) && url.hostname !== 'own.invalid') return url.hostname.replace(/^www\.|\.$/g, '') || undefined
  }
}

/** The portal's own: where it leads by that name is no outside domain. */
export const ownHost = ({ baseUrl }: { baseUrl: string }): string => hostOf(baseUrl) ?? ''

const addresses = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'cite', 'background', 'ping']

/** Every host that a piece of HTML leads to or asks for something. */
export const hostsIn = pageFact('hosts', (html): string[] => {
  const hosts = new Set<string>()
  const note = (address: string) => {
    const host = hostOf(address)
    if (host) hosts.add(host)
  }
  const parser = new Parser({
    onopentag(_name, attributes) {
      for (const name of addresses) if (attributes[name]) note(attributes[name])
      for (const part of attributes.srcset?.split(',') ?? []) note(part.trim().split(/\s/)[0] ?? '')
    },
  })
  parser.end(html)
  return [...hosts]
})

/** The host and every name above it: those that a decision about it may stand under. */
export function namesAbove(host: string): string[] {
  const labels = host.split('.')
  return labels.map((_, i) => labels.slice(i).join('.'))
}

/** The decision that holds for a host: its own, or the nearest above that was made for all names below. */
export function decisionFor(host: string, known: Map<string, Domain>): Domain | undefined {
  const standing = namesAbove(host).map((name) => known.get(name))
  return standing.find((domain) => domain && (domain.host === host || (domain.subdomains && domain.state !== 'found')))
}
