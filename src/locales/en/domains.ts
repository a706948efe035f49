import type { domainWords as vi } from '../vi/domains.ts'

export const domainWords: typeof vi = {
  domains: {
    title: 'Outside domains',
    intro:
      'Every other website that the portal’s content leads to. Gambling links are often slipped into the sites of authorities: please open the site and look before you approve it.',
    states: { found: 'Awaiting a decision', refused: 'Refused', approved: 'Approved' },
    none: { found: 'No domain is waiting.', refused: 'No domain has been refused.', approved: 'No domain has been approved.' },
    withBelow: (host: string) => `${host} and every name below`,
    inArticle: (id: string) => `article ${id}`,
    onHome: 'the home page',
    inLinks: 'Website links',
    seen: 'First seen in',
    decided: (name: string, day: string) => `Decided by ${name} on ${day}.`,
    fromTheStart: 'Approved from the start.',
    approve: 'Approve the ticked ones',
    refuse: 'Refuse the ticked ones',
    noneTicked: 'No domain is ticked. Please tick some, then press the button.',
    approved: (hosts: string) => `Approved: ${hosts}.`,
    refused: (hosts: string) => `Refused: ${hosts}. Please take out the links that lead there.`,
    add: 'Approve a domain beforehand',
    addButton: 'Approve this domain',
    fields: { host: 'Domain', subdomains: 'The names below it too' },
    hostHint: 'Such as “danang.gov.vn”. A whole address will do.',
    subdomainsHint: 'Approving “gov.vn” so approves “dichvucong.gov.vn” too. Only when one authority holds every name below.',
  },
}
