import type { Portal } from '#platform/context.ts'
import { actorOf, write } from '#platform/database/write.ts'
import type { User } from '#users/user.ts'
import type { Typed } from './article.form.ts'
import { putAutosave, removeAutosave } from './autosave.store.ts'

/** Keeps what is being typed. It is nobody else's business yet, so nothing is recorded. @returns when */
export async function keepTyped(portal: Portal, editor: User, articleId: number, typed: Typed, version: number): Promise<string> {
  const at = portal.clock.now().toISOString()
  await write(portal, actorOf(editor), (tx) => putAutosave(tx, editor.id, articleId, { typed, version, at }))
  return at
}

/** It was saved, or is not wanted. */
export const forgetTyped = (portal: Portal, editor: User, articleId: number): Promise<void> =>
  write(portal, actorOf(editor), (tx) => removeAutosave(tx, editor.id, articleId))
