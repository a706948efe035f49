import type { Words } from '#locales/index.ts'
import { showMoment } from '#platform/text/dates.ts'
import { roles, type User } from './user.ts'

/** Who looks: their words, and the addresses in their language. */
interface Onlooker {
  t: Words
  link: (path: string) => string
}

/** A user as the list shows them. */
export const showUser = (user: User, { t, link }: Onlooker) => ({
  href: link(`/quan-tri/nguoi-dung/${user.id}`),
  username: user.username,
  fullName: user.fullName,
  role: t.roles[user.role],
  signedIn: user.signedInAt ? showMoment(user.signedInAt) : t.users.never,
  state: !user.active ? t.users.inactive : user.restsSince ? t.rest.state : t.users.active,
  active: user.active && !user.restsSince,
})

export const roleOptions = (t: Words) => roles.map((role) => [role, t.roles[role]])

/** What the form of a user holds before anybody types. */
export const userAsTyped = (user: User) => ({ full_name: user.fullName, role: user.role, active: user.active ? '1' : '' })
