import type { Kind } from '#kinds/kind.ts'

export const news = {
  name: 'news',
  list: '/tin-tuc',
  heading: (t) => t.news.heading,
  filed: true,
  onHome: true,
  beside: false,
  withAlerts: false,
} as const satisfies Kind
