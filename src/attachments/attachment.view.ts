import type { Words } from '#locales/index.ts'
import { showSize } from '#platform/text/size.ts'
import { type Attachment, describe, urlOf } from './attachment.ts'

interface Reader {
  t: Words
  link: (path: string) => string
}

/** As the editor inserts it. */
export const showToInsert = (attachment: Attachment) => ({
  title: attachment.title,
  href: urlOf(attachment),
  says: describe(attachment),
  scan: attachment.scan,
})

/** A file among others, and by itself. */
export const showAttachment = ({ link }: Reader, attachment: Attachment) => ({
  ...showToInsert(attachment),
  href: link(`/quan-tri/thu-vien/tep/${attachment.id}`),
  fileHref: urlOf(attachment),
  fileName: attachment.fileName,
  size: showSize(attachment.bytes),
  markdown: `[${attachment.title.replace(/[[\]\\]/g, '\\$&')}](${urlOf(attachment)})`,
})
