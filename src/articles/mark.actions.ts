import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import type { Tx } from '#platform/database/schema.ts'
import { write } from '#platform/database/write.ts'
import { found } from '#platform/errors.ts'
import { actorOf } from '#users/user.actions.ts'
import type { User } from '#users/user.ts'
import { markUrgent } from './article-changes.store.ts'
import { markBinned } from './bin.store.ts'
import { findManuscript } from './manuscript.store.ts'
import { permit } from './permit.actions.ts'
import { type Step, workpiece } from './workflow.ts'

/** A step that changes no text: reviewed, thrown away, taken back. @throws Forbidden when it is not this editor's to take */
export const markArticle = (portal: Portal, editor: User, id: number, step: Step) =>
  write(portal, actorOf(editor), async (tx, record) => {
    const manuscript = found(await findManuscript(tx, id))
    await permit(tx, editor, step, workpiece(manuscript))
    await marks[step.name]?.(tx, id, { at: timestamp(portal.clock), by: editor.id })
    record({ action: `article.${step.name}`, subject: `article:${id}`, details: { title: manuscript.article.title }, unseen: true })
  })

const marks: Partial<Record<Step['name'], (tx: Tx, id: number, by: { at: string; by: number }) => Promise<void>>> = {
  review: (tx, id) => markUrgent(tx, id, null),
  bin: markBinned,
  unbin: (tx, id) => markBinned(tx, id, null),
}
