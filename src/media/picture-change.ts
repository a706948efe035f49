import { looksAfter, type Rules } from '#approval/rules.ts'
import type { Role } from '#users/user.ts'
import type { LiveUses } from './live-uses.store.ts'
import type { NewPicture, PictureDetails } from './media.store.ts'

/** Another file in a picture's place. */
export type NewContent = Omit<NewPicture, 'alt' | 'caption' | 'credit'>

/** A change of a picture that live content shows, until somebody who may publish that content has seen it. */
export interface PictureChange {
  words?: Proposed<PictureDetails>
  file?: Proposed<NewContent>
}

export interface Proposed<T> {
  content: T
  at: string
  by: number | null
}

const isShown = ({ articles, onSite }: LiveUses) => articles.length > 0 || onSite

/** Whether somebody may publish all that shows a picture. */
const mayPublish = ({ articles, onSite }: LiveUses, { role }: { role: Role }, rules: Rules) =>
  (role === 'admin' || (role === 'approver' && !onSite)) &&
  looksAfter(
    rules,
    articles.map(({ categoryId }) => categoryId),
  )

/** Whether a change has to wait: where nobody approves their own, each one of what articles show. */
export const mustWait = (live: LiveUses, editor: { role: Role }, rules: Rules): boolean =>
  isShown(live) && ((rules.fourEyes && live.articles.length > 0) || !mayPublish(live, editor, rules))

/** Whether somebody may show readers what was proposed. */
export const mayApprove = ({ words, file }: PictureChange, live: LiveUses, editor: { id: number; role: Role }, rules: Rules): boolean =>
  (editor.role === 'approver' || editor.role === 'admin') &&
  mayPublish(live, editor, rules) &&
  !(rules.fourEyes && live.articles.length > 0 && [words, file].some((part) => part?.by === editor.id))

/** Tells one proposal from a later one. */
export const proposedAt = ({ words, file }: PictureChange): string => [words?.at, file?.at].join(' ')

/** Whether all of it is this editor's own. */
export const isProposedBy = ({ words, file }: PictureChange, editor: { id: number }): boolean =>
  [words, file].every((part) => !part || part.by === editor.id)
