import type { Portal } from '#platform/context.ts'
import { briefly } from '#platform/database/saving.ts'
import { actorOf, write } from '#platform/database/write.ts'
import type { User } from '#users/user.ts'
import { listOthersPresent, putPresence, removePresence } from './presence.store.ts'

/** Milliseconds; browsers say so every fifteen seconds. */
const remembered = 45_000

/** This editor has the article open; nobody is kept out by that. @returns who else has, by name */
export async function comeIn(portal: Portal, editor: User, articleId: number): Promise<string[]> {
  const now = portal.clock.now()
  // Neither a disk that is full nor another process that holds the database keeps anybody from reading an article.
  const noting = write(portal, actorOf(editor), (tx) => putPresence(tx, articleId, editor.id, now.toISOString())).catch((error) =>
    portal.log.warn({ err: error }, 'who has an article open could not be noted'),
  )
  await briefly(noting)
  return listOthersPresent(portal.db, articleId, editor.id, new Date(now.getTime() - remembered).toISOString())
}

export const goOut = (portal: Portal, editor: User, articleId: number): Promise<void> =>
  write(portal, actorOf(editor), (tx) => removePresence(tx, articleId, editor.id))
