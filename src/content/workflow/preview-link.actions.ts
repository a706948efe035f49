import type { Manuscript } from '#content/core/manuscript.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { actorOf, write } from '#platform/database/write.ts'
import { newToken, tokenHash } from '#platform/token.ts'
import type { User } from '#users/user.ts'
import { permit } from './permit.actions.ts'
import { insertPreviewLink, removePreviewLink } from './preview-link.store.ts'
import { steps, workItem } from './workflow.ts'

const days = 7

/**
 * @returns the address, which is known to nobody else and kept nowhere @throws Forbidden when the article is not this editor's to change
 */
export async function makePreviewLink(
  portal: Portal,
  editor: User,
  manuscript: Manuscript,
): Promise<{ address: string; expiresAt: string }> {
  const token = newToken()
  const at = timestamp(portal.clock)
  const expiresAt = new Date(Date.parse(at) + days * 86_400_000).toISOString()
  const { id, title } = manuscript.article
  await write(portal, actorOf(editor), async (tx, record) => {
    await permit(tx, editor, steps[0]!, workItem(manuscript))
    await insertPreviewLink(tx, { articleId: id, tokenHash: tokenHash(token), at, by: editor.id, expiresAt })
    record({ action: 'article.share', subject: `article:${id}`, details: { title }, readersUnaffected: true, made: true })
  })
  return { address: `${portal.config.baseUrl}/xem-truoc/${token}`, expiresAt }
}

/** From now on it leads nowhere. @throws Forbidden likewise */
export const withdrawPreviewLink = (portal: Portal, editor: User, manuscript: Manuscript, link: number) =>
  write(portal, actorOf(editor), async (tx, record) => {
    const { id, title } = manuscript.article
    await permit(tx, editor, steps[0]!, workItem(manuscript))
    if (await removePreviewLink(tx, id, link))
      record({ action: 'article.unshare', subject: `article:${id}`, details: { title }, readersUnaffected: true })
  })
