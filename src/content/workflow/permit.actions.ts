import { findRules } from '#approval/rules.store.ts'
import type { Tx } from '#platform/database/schema.ts'
import { Forbidden } from '#platform/errors.ts'
import type { User } from '#users/user.ts'
import { refusal, type Step, type WorkItem } from './workflow.ts'

/** Asked again in the transaction that takes the step. @throws Forbidden when it is not this editor's to take */
export async function permit(tx: Tx, editor: User, step: Step, piece: WorkItem): Promise<void> {
  if (refusal(step, piece, editor, await findRules(tx, editor))) throw new Forbidden()
}
