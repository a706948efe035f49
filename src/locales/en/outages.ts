import type { outageWords as vi } from '../vi/outages.ts'

export const outageWords: typeof vi = {
  outages: {
    title: 'Planned outages',
    intro:
      'Announce an upgrade or repair beforehand. Until then pages say so to everybody; meanwhile whoever opens a page learns when it is back. Administrators can go on working.',
    planned: 'Announced',
    none: 'No outage is planned.',
    add: 'Announce an outage',
    announce: 'Tell everybody',
    cancel: 'Drop this outage',
    endNow: 'Be back now',
    announced: 'The outage was announced.',
    ended: 'The outage is over.',
    scopes: { newsroom: 'The newsroom only; people can go on reading', site: 'The whole portal' },
    fields: { scope: 'What stands still', reason: 'Reason', starts_at: 'From', ends_at: 'Back at' },
    reasonHint: 'Such as “new server”. People read this.',
    newsroom: (start: string, end: string, reason: string) => `The newsroom stands still from ${start} to ${end}: ${reason}.`,
    site: (start: string, end: string, reason: string) => `The portal stands still from ${start} to ${end}: ${reason}.`,
    notice: 'Announced',
    closedTitle: 'A planned outage',
    closed: (end: string, reason: string) => `Reason: ${reason}. Expected back at ${end}. In an emergency call 112, 113, 114 or 115.`,
  },
}
