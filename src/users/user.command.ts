import type { Words } from '#locales/index.ts'
import { operator, type PortalCommand } from '#platform/command.ts'
import { Refused } from '#platform/errors.ts'
import type { FieldErrors } from '#platform/http/forms/forms.ts'
import { refuseGuessable } from '#users/password/strength.ts'
import { readNewUser } from './account.form.ts'
import { addUser } from './user.actions.ts'
import { listUsers } from './user.store.ts'
import { roles } from './user.ts'

export const addUserCommand: PortalCommand = {
  name: 'users add',
  args: ['username'],
  options: { name: 'full name', role: roles.join('|') },
  async run({ portal, t, args: [username = ''], options, console }) {
    const { name = '', role = '' } = options
    const password = await console.readSecret(`${t.account.fields.password}: `)
    const read = readNewUser(t, { username, full_name: name, role, password })
    const { values, errors } = await refuseGuessable(portal, t, read, [username, name])
    if (errors) throw new Refused(named(errors, t))

    const { full_name: fullName, ...user } = values
    if (!(await addUser(portal, operator, { ...user, fullName }))) throw new Refused(named({ username: t.faults.taken }, t))
    console.say(t.users.added(fullName))
  },
}

const named = (errors: FieldErrors, t: Words) =>
  Object.entries(errors)
    .map(([field, sentence]) => `${t.account.fields[field as keyof Words['account']['fields']]}: ${sentence}`)
    .join(' ')

/** A line a user: name, role, whether they may sign in, full name; between tabs, for programs. */
export const listUsersCommand: PortalCommand = {
  name: 'users list',
  async run({ portal, t, console }) {
    for (const { username, role, active, fullName } of await listUsers(portal.db))
      console.say([username, role, active ? t.users.active : t.users.inactive, fullName].join('\t'))
  },
}
