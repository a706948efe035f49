import type { Words } from '#locales/index.ts'
import { showBytes } from '#platform/text/bytes.ts'
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
  size: showBytes(attachment.bytes),
  markdown: `[${attachment.title.replace(/[[\]\\]/g, '\\$&')}](${urlOf(attachment)})`,
})
