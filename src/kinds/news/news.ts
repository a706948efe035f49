import type { Kind } from '#kinds/kind.ts'

export const news = {
  name: 'news',
  list: '/tin-tuc',
  item: '/tin',
  newsroom: '/tin',
  fields: {},
  filed: true,
  onHome: true,
  beside: false,
  withAlerts: false,
} as const satisfies Kind
