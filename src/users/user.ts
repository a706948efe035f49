import type { Schema } from '#platform/database/schema.ts'

export type Role = Schema['users']['role']

export const roles: readonly Role[] = ['writer', 'editor', 'approver', 'admin']

/** A person of the newsroom. */
export interface User {
  id: number
  username: string
  fullName: string
  role: Role
  active: boolean
  createdAt: string
  signedInAt: string | null
}

export const minPasswordLength = 12
/** bcrypt reads no further (in bytes of UTF-8). */
export const maxPasswordBytes = 72
