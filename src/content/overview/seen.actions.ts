import type { Portal } from '#platform/context.ts'
import { briefly } from '#platform/database/saving.ts'
import { actorOf, write } from '#platform/database/write.ts'
import type { User } from '#users/user.ts'
import { findSeen, othersSavedSince, putSeen } from './seen.store.ts'

/**
 * This editor has the article before them as it stands at `version`. @returns the version they knew before others changed it, which stays
 * until others change it again; null when there is none
 */
export async function noteSeen(portal: Portal, editor: User, articleId: number, version: number): Promise<number | null> {
  const seen = await findSeen(portal.db, articleId, editor.id)
  if (seen?.version === version) return seen.known
  const known = seen && (await othersSavedSince(portal.db, articleId, editor.id, seen.version)) ? seen.version : null
  // Neither a disk that is full nor another process that holds the database keeps anybody from reading an article.
  const noting = write(portal, actorOf(editor), (tx) => putSeen(tx, articleId, editor.id, { version, known })).catch((error) =>
    portal.log.warn({ err: error }, 'what an editor has seen could not be noted'),
  )
  await briefly(noting)
  return known
}
