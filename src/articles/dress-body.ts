import { listAttachmentsByHash } from '#attachments/attachment.store.ts'
import { attachmentsIn } from '#attachments/attachment.ts'
import { withSizes } from '#attachments/file-links.ts'
import type { Db } from '#platform/database/schema.ts'

/** A body as readers get it: what the library knows of its files is told when the page is made, so it is never out of date. */
export async function dressBody(db: Db, html: string): Promise<string> {
  return withSizes(html, await listAttachmentsByHash(db, attachmentsIn(html)))
}
