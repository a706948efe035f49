import type { Portal } from '#platform/context.ts'
import { writeNothing } from './writing.store.ts'

/** A full or read-only disk is known before an editor meets it. */
export const tryWriting = ({ writer }: Portal): Promise<void> => writeNothing(writer)
