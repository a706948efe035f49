import { findRules } from '#approval/rules.store.ts'
import { looksAfter } from '#approval/rules.ts'
import { findManuscript } from '#content/core/manuscript.store.ts'
import type { Manuscript } from '#content/core/manuscript.ts'
import { workItem } from '#content/workflow/workflow.ts'
import { mayTakeDown } from '#media/ownership.ts'
import type { Portal } from '#platform/context.ts'
import type { Db } from '#platform/database/schema.ts'
import { actorOf, write } from '#platform/database/write.ts'
import { Forbidden, found } from '#platform/errors.ts'
import type { User } from '#users/user.ts'
import { deleteRevisions, listOldVersions } from './clear.store.ts'

/**
 * Takes words that may not be kept out of an article's history; that it was done, and why, stands there instead. What readers see and what
 * waits to be published is changed by writing. @returns the versions that are gone @throws Forbidden when it is not this editor's to do
 */
export async function clearRevisions(
  portal: Portal,
  editor: User,
  id: number,
  wanted: (version: number) => boolean,
  reason: string,
): Promise<number[]> {
  return write(portal, actorOf(editor), async (tx, record) => {
    const manuscript = found(await findManuscript(tx, id))
    if (!(await mayClear(tx, editor, manuscript))) throw new Forbidden()
    const versions = (await listOldVersions(tx, id)).filter(wanted)
    if (versions.length === 0) return []
    await deleteRevisions(tx, id, versions)
    const details = { title: manuscript.values.title, versions: versions.join(', '), reason }
    record({ action: 'article.clear', subject: `article:${id}`, details, readersUnaffected: true })
    return versions
  })
}

/** Whoever may withdraw it. */
export async function mayClear(db: Db, editor: Pick<User, 'id' | 'role'>, manuscript: Manuscript): Promise<boolean> {
  return mayTakeDown(editor) && looksAfter(await findRules(db, editor), workItem(manuscript).categoryIds)
}
