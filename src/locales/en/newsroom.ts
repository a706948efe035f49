import type { newsroomWords as vi } from '../vi/newsroom.ts'

export const newsroomWords: typeof vi = {
  signIn: {
    heading: 'Sign in to the newsroom',
    username: 'User name',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'User name or password is wrong. Please check them, above all Caps Lock and the Vietnamese keyboard.',
  },
  newsroom: {
    name: 'Newsroom',
    nav: {
      start: 'My desk',
      articles: 'News and announcements',
      categories: 'Categories',
      links: 'Website links',
      site: 'Site information',
      users: 'Users',
      audit: 'Audit log',
      password: 'Change password',
      signOut: 'Sign out',
    },
  },
  roles: { writer: 'Writer', editor: 'Editor', approver: 'Approver', admin: 'Administrator' },
}
