import type { Portal } from '#platform/context.ts'
import { cannotSave } from '#platform/database/saving.ts'
import { writeNothing } from './writing.store.ts'

/** A full or read-only disk is known before an editor meets it. */
export const tryWriting = ({ writer }: Portal): Promise<void> => writeNothing(writer)

/** While nothing can be saved: so that it is known within a second that it can. What keeps it from being so is written down already. */
export async function tryWritingAgain({ writer, healthIssues }: Portal): Promise<void> {
  if (healthIssues.list().some(({ name }) => name === cannotSave)) await writeNothing(writer).catch(() => undefined)
}
