import type { adminWords as vi } from '../vi/admin.ts'

export const adminWords: typeof vi = {
  account: {
    fields: {
      username: 'User name',
      full_name: 'Full name',
      role: 'Role',
      active: 'May sign in',
      password: 'Password',
      current: 'Current password',
      fresh: 'New password',
    },
    hints: {
      username: 'Lower-case letters without marks, digits, dots, hyphens; such as “lan.nguyen”.',
      password: 'At least 12 characters. A short sentence that is easy to remember is best.',
    },
  },
  setup: {
    title: 'Create the first administrator',
    intro: 'This link works once. Choose your user name and password; afterwards you can add others.',
    submit: 'Create and begin',
    done: (name: string) => `Welcome, ${name}. The portal is ready.`,
    refused: {
      title: 'This link no longer works',
      unknown: 'The link is wrong, or a new one has taken its place. Please look at the latest line printed when the program started.',
      used: 'The link has been used: the portal has an administrator. Please sign in.',
      expired: 'The link is older than 24 hours. Please restart the program to get a new one.',
    },
  },
  users: {
    title: 'Users',
    add: 'Add a user',
    alone: 'You are alone so far. Add the writers, editors and approvers of your newsroom.',
    lastSignIn: 'Last sign-in',
    never: 'Never',
    state: 'State',
    active: 'In use',
    inactive: 'Locked',
    roleHint:
      'Writers work on their own articles; editors change every article; approvers publish and withdraw; administrators do everything.',
    activeHint: 'Untick to lock the account: this person is signed out at once and cannot sign in any more.',
    passwordHint: 'At least 12 characters. Hand it over in person; its owner should change it after signing in for the first time.',
    newPassword: 'Reset password',
    newPasswordFor: (name: string) => `Reset password: ${name}`,
    setPassword: 'Set this password',
    passwordEndsSessions: 'This person will be signed out everywhere.',
    added: (name: string) => `${name} was added.`,
    changed: (name: string) => `${name} was saved.`,
    passwordSet: (name: string) => `${name} has a new password.`,
    refusals: {
      yourself: 'You cannot lock your own account. Please ask another administrator.',
      lastAdmin: 'This is the only active administrator. Please make somebody else an administrator first.',
    },
  },
  ownPassword: {
    title: 'Change password',
    endsSessions: 'Afterwards you stay signed in here and are signed out everywhere else.',
    done: 'The password was changed.',
  },
}
