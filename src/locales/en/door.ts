import type { doorWords as vi } from '../vi/door.ts'

export const doorWords: typeof vi = {
  sessions: {
    title: 'Where I am signed in',
    titleOf: (name: string) => `Signed in: ${name}`,
    intro: 'The places where your account is signed in. If you see one you do not know, end it and change your password at once.',
    introOf: 'The places where this account is signed in. Who is signed out has to sign in again; nothing they are writing is lost.',
    none: 'There are no sessions.',
    browser: 'Browser',
    unknownBrowser: 'Unknown browser',
    address: 'Place',
    started: 'Signed in at',
    used: 'Last used',
    own: 'this one',
    end: 'End',
    endNamed: (browser: string, started: string) => `End the session of ${browser}, signed in at ${started}`,
    endOthers: 'Sign out everywhere else',
    endAll: 'Sign out everywhere',
    ended: 'The session has ended.',
  },
}
