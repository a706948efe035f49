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
}
