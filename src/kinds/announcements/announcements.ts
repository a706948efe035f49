import type { Kind } from '#kinds/kind.ts'

/** What the authority makes known until a day: it expires, and stays at its address. */
export const announcements = {
  name: 'announcement',
  list: '/thong-bao',
  item: '/tin',
  newsroom: '/tin',
  fields: {},
  filed: false,
  onHome: false,
  beside: true,
  withAlerts: true,
  feed: 'thong-bao',
} as const satisfies Kind
