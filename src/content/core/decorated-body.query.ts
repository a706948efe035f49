import { type Attachment, attachmentsIn } from '#attachments/attachment.ts'
import { withSizes } from '#attachments/file-links.ts'
import { filesNamed } from '#attachments/former.store.ts'
import type { Language, Words } from '#locales/index.ts'
import { picturesIn, withSources } from '#media/body-pictures.ts'
import { picturesNamed } from '#media/former.store.ts'
import type { Picture } from '#media/media.ts'
import { takedownNotice } from '#media/notice.ts'
import { findTakedowns } from '#media/takedown.store.ts'
import { namesIn, withoutTakenDown } from '#media/takedown.ts'
import type { Portal } from '#platform/context.ts'
import type { Db } from '#platform/database/schema.ts'
import { linkPhones } from '#platform/text/phones.ts'

/** In whose language what the portal itself says is said. */
export interface Listener {
  t: Words
  language: Language
}

/** A body as readers get it: what the library knows of its pictures and files is told when the page is made, so it is never out of date. */
export async function decorateBody(
  { db, textThreads }: Pick<Portal, 'db' | 'textThreads'>,
  reader: Listener,
  html: string,
): Promise<string> {
  const standing = await sayWhatIsGone(db, reader, html)
  const [pictures, files] = await Promise.all([picturesNamed(db, picturesIn(standing)), filesNamed(db, attachmentsIn(standing))])
  const body = { html: standing, pictures, files }
  if (standing.length <= ordinary) return dress(body)
  // A reader who waited so long is not sent away.
  return textThreads.run<string>(body, 'dress', seconds).catch(() => dress(body))
}

/** In the place of pictures and files that were taken down stands that they were, and why. */
export async function sayWhatIsGone(db: Db, reader: Listener, html: string): Promise<string> {
  const takedowns = await findTakedowns(db, namesIn(html))
  return withoutTakenDown(html, takedowns, (what, takedown) => takedownNotice(reader, what, takedown))
}

/** Letters that are looked through in a few milliseconds; more in the thread for large texts. */
const ordinary = 40_000
const seconds = 5

/** What is said of pictures, files and telephone numbers put where they stand. */
export const dress = ({
  html,
  pictures,
  files,
}: {
  html: string
  pictures: Map<string, Picture>
  files: Map<string, Attachment>
}): string => linkPhones(withSizes(withSources(html, pictures), files))
