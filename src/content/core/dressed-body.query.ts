import { listAttachmentsByHash } from '#attachments/attachment.store.ts'
import { attachmentsIn } from '#attachments/attachment.ts'
import { withSizes } from '#attachments/file-links.ts'
import { picturesIn, withSources } from '#media/body-pictures.ts'
import { picturesNamed } from '#media/former.store.ts'
import type { Db } from '#platform/database/schema.ts'
import { linkPhones } from '#platform/text/phones.ts'

/** A body as readers get it: what the library knows of its pictures and files is told when the page is made, so it is never out of date. */
export async function dressBody(db: Db, html: string): Promise<string> {
  const [pictures, files] = await Promise.all([picturesNamed(db, picturesIn(html)), listAttachmentsByHash(db, attachmentsIn(html))])
  return linkPhones(withSizes(withSources(html, pictures), files))
}
