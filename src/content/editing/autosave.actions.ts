import type { Portal } from '#platform/context.ts'
import { actorOf, write } from '#platform/database/write.ts'
import { Refused } from '#platform/errors.ts'
import type { User } from '#users/user.ts'
import type { Typed } from './article.form.ts'
import { countAutosaves, placeFor, putAutosave, removeAutosave, removeSaved } from './autosave.store.ts'
import type { FormPlace } from './form-place.ts'

/** How many texts somebody may leave unfinished. */
const mostUnfinished = 100

/** What is being typed, over which version of what. */
interface Typing {
  articleId: number
  typed: Typed
  version: number
}

/**
 * Keeps what is being typed. It is nobody else's business yet, so nothing is recorded. @returns when, and where
 * @throws Refused with `tooMany` when this would be one more than may be left unfinished
 */
export function keepTyped(portal: Portal, editor: User, { articleId, typed, version }: Typing, form: FormPlace, tooMany: string) {
  const at = portal.clock.now().toISOString()
  return write(portal, actorOf(editor), async (tx) => {
    const place = await placeFor(tx, editor.id, articleId, form)
    await putAutosave(tx, editor.id, articleId, { typed, version, at, place }, form.own)
    if ((await countAutosaves(tx, editor.id)) > mostUnfinished) throw new Refused(tooMany)
    return { at, place }
  })
}

/** It was saved; what another tab typed is not. */
export const forgetSaved = (portal: Portal, editor: User, articleId: number, form: FormPlace): Promise<void> =>
  write(portal, actorOf(editor), (tx) => removeSaved(tx, editor.id, articleId, form))

/** It is not wanted. @returns whether it was there */
export const throwAway = (portal: Portal, editor: User, articleId: number, place: string): Promise<boolean> =>
  write(portal, actorOf(editor), (tx) => removeAutosave(tx, editor.id, articleId, place))
