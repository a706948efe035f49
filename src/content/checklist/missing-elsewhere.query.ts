import { listAttachmentsByHash } from '#attachments/attachment.store.ts'
import { attachmentsIn } from '#attachments/attachment.ts'
import { strangeDomains } from '#content/core/outside-domains.query.ts'
import type { Portal } from '#platform/context.ts'

export type MissingElsewhere = Awaited<ReturnType<typeof findMissingElsewhere>>

/** Scans among the files of a text, and domains in it that nobody has approved. */
export async function findMissingElsewhere(portal: Portal, body: string) {
  const files = await listAttachmentsByHash(portal.db, attachmentsIn(body))
  const strange = await strangeDomains(portal.db, portal, body)
  return { scans: files.filter(({ scan }) => scan), domains: strange.filter(({ state }) => state !== 'found') }
}
