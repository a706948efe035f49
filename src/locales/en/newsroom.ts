import type { newsroomWords as vi } from '../vi/newsroom.ts'

export const newsroomWords: typeof vi = {
  signIn: {
    heading: 'Sign in to the newsroom',
    username: 'User name',
    password: 'Password',
    submit: 'Sign in',
    wrong:
      'User name or password is wrong. Please check them, above all Caps Lock and the Vietnamese keyboard. If the account was not used for long, ask an administrator.',
    tooMany: (minutes: number) => `Too many failed attempts. To keep the account safe, please try again in ${minutes} min.`,
  },
  keptForm: {
    signInFirst:
      'Your session ended because it was not used for a while. What you have just written is still there: please sign in to go on.',
    heading: 'What you wrote is still there',
    advice: 'The form was out of date and was not sent. Press the button to send what you have just written.',
    stillThere: 'What you have just written is still there: after this step you can send it.',
    typed: 'What you wrote',
    made: 'This form was sent before and has made one entry. What you changed after that is not saved; it is all here.',
    openMade: 'See what was made',
    makeAnother: 'Make another one',
    goOn: 'Send it',
  },
  newsroom: {
    name: 'Newsroom',
    menuParts: { storm: 'In an emergency', portal: 'The portal', watch: 'Administration' },
    nav: {
      start: 'My desk',
      alerts: 'Alerts',
      emergency: 'Emergency page',
      articles: 'News and announcements',
      calendar: 'Calendar',
      home: 'Home page',
      media: 'Library',
      categories: 'Categories',
      links: 'Website links',
      integrity: 'Injected code',
      outages: 'Planned outages',
      domains: 'Outside domains',
      site: 'Site information',
      search: 'Search',
      users: 'Users',
      approval: 'Approval',
      audit: 'Audit log',
      password: 'Change password',
      sessions: 'Where I am signed in',
      secondFactor: 'Two-step sign-in',
      signOut: 'Sign out',
    },
  },
  roles: { writer: 'Writer', editor: 'Editor', approver: 'Approver', admin: 'Administrator' },
}
