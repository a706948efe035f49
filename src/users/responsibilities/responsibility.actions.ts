import { isDeepStrictEqual } from 'node:util'
import type { Portal } from '#platform/context.ts'
import { type Actor, write } from '#platform/database/write.ts'
import type { User } from '#users/user.ts'
import { findBeat, setBeat } from './responsibility.store.ts'
import type { Beat } from './responsibility.ts'

/** Gives somebody other categories, or another address for mail. */
export const changeBeat = (portal: Portal, actor: Actor, user: User, beat: Beat) =>
  write(portal, actor, async (tx, record) => {
    const before = await findBeat(tx, user.id)
    if (isDeepStrictEqual(before, beat)) return
    await setBeat(tx, user.id, beat)
    const changes = { email: [before.email, beat.email], categories: [String(before.categories), String(beat.categories)] }
    record({ action: 'user.beat', subject: `user:${user.id}`, details: { name: user.username, changes }, unseen: true })
  })
