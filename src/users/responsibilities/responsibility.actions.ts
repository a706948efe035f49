import { isDeepStrictEqual } from 'node:util'
import type { Portal } from '#platform/context.ts'
import { type Actor, write } from '#platform/database/write.ts'
import type { User } from '#users/user.ts'
import { findResponsibilities, setResponsibilities } from './responsibility.store.ts'
import type { Responsibilities } from './responsibility.ts'

/** Gives somebody other categories, or another address for mail. */
export const changeResponsibilities = (portal: Portal, actor: Actor, user: User, beat: Responsibilities) =>
  write(portal, actor, async (tx, record) => {
    const before = await findResponsibilities(tx, user.id)
    if (isDeepStrictEqual(before, beat)) return
    await setResponsibilities(tx, user.id, beat)
    const changes = { email: [before.email, beat.email], categories: [String(before.categories), String(beat.categories)] }
    record({ action: 'user.beat', subject: `user:${user.id}`, details: { name: user.username, changes }, readersUnaffected: true })
  })
