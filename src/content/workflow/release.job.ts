import type { Portal } from '#platform/context.ts'
import { releaseDue } from './release.actions.ts'

/** What is due appears although nobody asks for a page. */
export const releaseChanges = (portal: Portal): Promise<void> => releaseDue(portal)
