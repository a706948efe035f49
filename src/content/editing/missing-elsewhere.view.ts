import { listAttachmentsByHash } from '#attachments/attachment.store.ts'
import { attachmentsIn } from '#attachments/attachment.ts'
import { strangeDomains } from '#content/core/outside-domains.query.ts'
import type { Words } from '#locales/index.ts'
import type { Portal } from '#platform/context.ts'

/** What the text alone does not tell a reader will miss: scans among its files, domains that nobody has approved. */
export async function missingElsewhere(portal: Portal, { checklist }: Words, body: string): Promise<string[]> {
  const files = await listAttachmentsByHash(portal.db, attachmentsIn(body))
  const strange = await strangeDomains(portal.db, portal, body)
  return [
    ...files.filter(({ scan }) => scan).map(({ title }) => checklist.scan(title)),
    ...strange
      .filter(({ state }) => state !== 'found')
      .map(({ host, state }) => checklist[state === 'new' ? 'newDomain' : 'refusedDomain'](host)),
  ]
}
