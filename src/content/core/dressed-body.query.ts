import { listAttachmentsByHash } from '#attachments/attachment.store.ts'
import { type Attachment, attachmentsIn } from '#attachments/attachment.ts'
import { withSizes } from '#attachments/file-links.ts'
import { picturesIn, withSources } from '#media/body-pictures.ts'
import { picturesNamed } from '#media/former.store.ts'
import type { Picture } from '#media/media.ts'
import type { Portal } from '#platform/context.ts'
import { linkPhones } from '#platform/text/phones.ts'

/** A body as readers get it: what the library knows of its pictures and files is told when the page is made, so it is never out of date. */
export async function dressBody({ db, textThreads }: Pick<Portal, 'db' | 'textThreads'>, html: string): Promise<string> {
  const [pictures, files] = await Promise.all([picturesNamed(db, picturesIn(html)), listAttachmentsByHash(db, attachmentsIn(html))])
  const body = { html, pictures, files }
  if (html.length <= ordinary) return dress(body)
  // A reader who waited so long is not sent away.
  return textThreads.run<string>(body, 'dress', seconds).catch(() => dress(body))
}

/** Letters that are looked through in a few milliseconds; more in the thread for large texts. */
const ordinary = 40_000
const seconds = 5

/** What is said of pictures, files and telephone numbers put where they stand. */
export const dress = ({ html, pictures, files }: { html: string; pictures: Map<string, Picture>; files: Attachment[] }): string =>
  linkPhones(withSizes(withSources(html, pictures), files))
