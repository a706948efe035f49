import { findRules } from '#approval/rules.store.ts'
import { looksAfter } from '#approval/rules.ts'
import { listLiveUses } from '#media/live-uses.store.ts'
import { mayTakeDown } from '#media/ownership.ts'
import { insertTakedown } from '#media/takedown.store.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import type { Db } from '#platform/database/schema.ts'
import { actorOf, write } from '#platform/database/write.ts'
import { Forbidden } from '#platform/errors.ts'
import { forgetFiles } from '#search-engine/files/forget.actions.ts'
import type { User } from '#users/user.ts'
import type { Subject } from './subject.query.ts'

/**
 * Nobody reads it any more, from now on: its addresses say why, and so do the articles that name it. The files themselves are removed;
 * copies made before hold them still. @throws Forbidden when it is not this editor's to take down
 */
export async function takeDown(portal: Portal, editor: User, subject: Subject, reason: string): Promise<void> {
  await write(portal, actorOf(editor), async (tx, record) => {
    if (await takedownRefusal(tx, editor, subject)) throw new Forbidden()
    const { name, names, fileName } = subject
    const { articles } = await listLiveUses(tx, { id: subject.coverId, names })
    for (const { id, title } of articles)
      record({ action: 'article.takedown', subject: `article:${id}`, details: { title, fileName, reason } })
    await insertTakedown(tx, names, { subject: name, fileName, reason, at: timestamp(portal.clock), by: editor.fullName })
    await forgetFiles(tx, names)
    record({ action: `${name.split(':')[0]}.takedown`, subject: name, details: { fileName, reason } })
  })
  for (const file of subject.stored) await portal.storage.remove(file)
}

/** Why somebody may not: who may withdraw all the articles that show it may. Undefined when nothing stands in the way. */
export async function takedownRefusal(
  db: Db,
  editor: Pick<User, 'id' | 'role'>,
  { names, coverId }: Pick<Subject, 'names' | 'coverId'>,
): Promise<'wrongRole' | 'otherCategory' | undefined> {
  if (!mayTakeDown(editor)) return 'wrongRole'
  const rules = await findRules(db, editor)
  const { articles } = await listLiveUses(db, { id: coverId, names })
  const categories = articles.map(({ categoryId }) => categoryId)
  return looksAfter(rules, categories) ? undefined : 'otherCategory'
}
