import type { Words } from '#locales/index.ts'
import { type Role, roles } from './user.ts'

/** Who may use an address of the newsroom; `anyone` need not be signed in. */
export interface Right {
  /** Below `/quan-tri`; `/*` at its end stands for everything below. */
  path: string
  who: readonly Role[] | 'anyone'
  /** Its name in the menu, if it stands there. */
  menu?: keyof Words['newsroom']['nav']
}

const admins = ['admin'] as const
const editors = ['editor', 'approver', 'admin'] as const
const overseers = ['approver', 'admin'] as const

/**
 * Every address of the newsroom and who may use it. An address that is not here does not exist for anybody.
 * What somebody may do with an article is decided by `articles/workflow.ts`.
 */
export const rights: readonly Right[] = [
  { path: '/dang-nhap', who: 'anyone' },
  { path: '/dang-nhap/ma', who: 'anyone' },
  { path: '/dang-xuat', who: 'anyone' },
  { path: '/thiet-lap', who: 'anyone' },

  { path: '/', who: roles, menu: 'start' },
  { path: '/tin', who: roles, menu: 'articles' },
  { path: '/tin/*', who: roles },
  { path: '/canh-bao', who: roles, menu: 'alerts' },
  { path: '/canh-bao/*', who: roles },
  { path: '/lich', who: roles, menu: 'calendar' },
  { path: '/trang-chu', who: overseers, menu: 'home' },
  { path: '/trang-chu/*', who: overseers },
  { path: '/khan-cap', who: editors, menu: 'emergency' },
  { path: '/khan-cap/bat-tat', who: overseers },
  { path: '/khan-cap/*', who: editors },
  { path: '/thu-vien', who: roles, menu: 'media' },
  { path: '/thu-vien/*', who: roles },
  { path: '/chuyen-muc', who: admins, menu: 'categories' },
  { path: '/chuyen-muc/*', who: admins },
  { path: '/lien-ket', who: admins, menu: 'links' },
  { path: '/lien-ket/*', who: admins },
  { path: '/tam-ngung', who: admins, menu: 'outages' },
  { path: '/tam-ngung/*', who: admins },
  { path: '/toan-ven', who: admins, menu: 'integrity' },
  { path: '/toan-ven/*', who: admins },
  { path: '/ten-mien', who: overseers, menu: 'domains' },
  { path: '/ten-mien/*', who: overseers },
  { path: '/trang', who: admins, menu: 'site' },
  { path: '/trang/*', who: admins },
  { path: '/tim-kiem', who: editors, menu: 'search' },
  { path: '/tim-kiem/*', who: editors },
  { path: '/nguoi-dung', who: admins, menu: 'users' },
  { path: '/nguoi-dung/*', who: admins },
  { path: '/duyet-bai', who: admins, menu: 'approval' },
  { path: '/quy-tac', who: admins },
  { path: '/nhat-ky', who: overseers, menu: 'audit' },
  { path: '/nhat-ky.csv', who: overseers },
  { path: '/mat-khau', who: roles },
  { path: '/phien', who: roles },
  { path: '/xac-thuc', who: roles },
]

/** What the table says of an address below `/quan-tri`; undefined when it says nothing. */
export const rightTo = (path: string): Right | undefined => rights.find((right) => matches(right.path, path))

export const mayVisit = (role: Role, path: string): boolean => {
  const who = rightTo(path)?.who
  return who === 'anyone' || Boolean(who?.includes(role))
}

/** What the menu offers a role, the place of `path` marked. */
export function menuFor(role: Role, path: string) {
  const offered = rights.flatMap(({ path, who, menu }) => (menu && who !== 'anyone' && who.includes(role) ? [{ path, menu }] : []))
  const current = offered.findLast((item) => path === item.path || path.startsWith(`${item.path}/`))
  return offered.map((item) => ({ ...item, current: item === current }))
}

function matches(pattern: string, path: string): boolean {
  if (pattern.endsWith('/*')) return path.startsWith(pattern.slice(0, -1))
  return path === pattern || path === `${pattern}/`
}
