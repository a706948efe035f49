import { type KindName, kindOf, kinds, usualKind } from '#kinds.ts'
import type { Words } from '#locales/index.ts'
import { type Role, roles } from './user.ts'

/** Who may use an address of the newsroom; `anyone` need not be signed in. */
export interface Right {
  /** Below `/quan-tri`; `/*` at its end stands for everything below. */
  path: string
  who: readonly Role[] | 'anyone'
  /** Its name in the menu, if it stands there. */
  menu?: keyof Words['newsroom']['nav']
  /** The kind of content whose list it is: it stands in the menu by that. */
  kind?: KindName
  /** The part of the menu that it stands in; without one, at the top. */
  part?: MenuPart
}

const menuParts = ['storm', 'portal', 'watch'] as const
type MenuPart = (typeof menuParts)[number]

const admins = ['admin'] as const
const editors = ['editor', 'approver', 'admin'] as const
const overseers = ['approver', 'admin'] as const

/** What is not written among the articles. */
const otherKinds = kinds.filter(
  ({ newsroom }, i) => newsroom !== kindOf(usualKind).newsroom && kinds.findIndex((kind) => kind.newsroom === newsroom) === i,
)

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
  ...otherKinds.flatMap(({ newsroom, name }): Right[] => [
    { path: newsroom, who: roles, kind: name },
    { path: `${newsroom}/*`, who: roles },
  ]),
  { path: '/lich', who: roles, menu: 'calendar' },
  { path: '/thu-vien', who: roles, menu: 'media' },
  { path: '/thu-vien/*', who: roles },
  { path: '/trang-chu', who: overseers, menu: 'home' },
  { path: '/trang-chu/*', who: overseers },

  { path: '/canh-bao', who: roles, menu: 'alerts', part: 'storm' },
  { path: '/canh-bao/*', who: roles },
  { path: '/khan-cap', who: editors, menu: 'emergency', part: 'storm' },
  { path: '/khan-cap/bat-tat', who: overseers },
  { path: '/khan-cap/dien-tap', who: editors },
  { path: '/khan-cap/*', who: overseers },
  { path: '/tam-ngung', who: admins, menu: 'outages', part: 'storm' },
  { path: '/tam-ngung/*', who: admins },

  { path: '/bat-dau', who: admins },
  { path: '/trang', who: admins, menu: 'site', part: 'portal' },
  { path: '/trang/*', who: admins },
  { path: '/chuyen-muc', who: admins, menu: 'categories', part: 'portal' },
  { path: '/chuyen-muc/*', who: admins },
  { path: '/lien-ket', who: admins, menu: 'links', part: 'portal' },
  { path: '/lien-ket/*', who: admins },
  { path: '/tim-kiem', who: editors, menu: 'search', part: 'portal' },
  { path: '/tim-kiem/*', who: editors },

  { path: '/nguoi-dung', who: admins, menu: 'users', part: 'watch' },
  { path: '/nguoi-dung/*', who: admins },
  { path: '/quy-tac', who: admins },
  { path: '/duyet-bai', who: admins, menu: 'approval', part: 'watch' },
  { path: '/ten-mien', who: overseers, menu: 'domains', part: 'watch' },
  { path: '/ten-mien/*', who: overseers },
  { path: '/toan-ven', who: admins, menu: 'integrity', part: 'watch' },
  { path: '/toan-ven/*', who: admins },
  { path: '/nhat-ky', who: overseers, menu: 'audit', part: 'watch' },
  { path: '/nhat-ky.csv', who: overseers },
  { path: '/sao-luu', who: admins },

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

/** What the menu offers a role, in parts, the place of `path` marked. */
export function menuFor(role: Role, path: string) {
  const offered = rights.flatMap(({ path, who, menu, kind, part }) =>
    (menu || kind) && who !== 'anyone' && who.includes(role) ? [{ path, menu, kind, part }] : [],
  )
  const current = offered.findLast((item) => path === item.path || path.startsWith(`${item.path}/`))
  return [undefined, ...menuParts]
    .map((part) => ({
      part,
      items: offered
        .filter((item) => item.part === part)
        .map(({ path, menu, kind }) => ({ path, menu, kind, current: path === current?.path })),
    }))
    .filter(({ items }) => items.length > 0)
}

function matches(pattern: string, path: string): boolean {
  if (pattern.endsWith('/*')) return path.startsWith(pattern.slice(0, -1))
  return path === pattern || path === `${pattern}/`
}
