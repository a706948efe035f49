import { z } from 'zod'
import type { Words } from '#locales/index.ts'
import { checkbox, fault, line, readFields } from '#platform/http/forms/forms.ts'
import { passwordFault } from '#users/password/password.ts'
import { roles, usernamePattern } from './user.ts'

const username = z.string().trim().min(1, fault('required')).regex(usernamePattern, fault('username'))
const full_name = line({ max: 100, required: true })
const role = z.enum(roles)
const password = z.string().superRefine((value, context) => {
  const wrong = value === '' ? 'required' : passwordFault(value)
  if (wrong) context.addIssue({ code: 'custom', message: fault(wrong) })
})

/** Who is in a hurry gives no name of their own at first. */
const setup = z.object({ username, full_name: line({ max: 100 }), password })
const newUser = z.object({ username, full_name, role, password })
const user = z.object({ full_name, role, active: checkbox() })
/** The sender's own, and a new one for themselves or somebody else. */
const passwords = z.object({ current: z.string().min(1, fault('required')), password })

export const readSetup = (t: Words, body: unknown) => readFields(t, setup, body)
export const readNewUser = (t: Words, body: unknown) => readFields(t, newUser, body)
export const readUser = (t: Words, body: unknown) => readFields(t, user, body)
export const readPasswords = (t: Words, body: unknown) => readFields(t, passwords, body)
