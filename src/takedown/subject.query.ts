import { findAnyAttachment } from '#attachments/attachment.store.ts'
import { attachmentFile } from '#attachments/attachment.ts'
import { fileNamesOf } from '#attachments/former.store.ts'
import { namesOf } from '#media/former.store.ts'
import { findAnyPicture, isLogo } from '#media/media.store.ts'
import { filesOf, originalFile, smallestUrl } from '#media/media.ts'
import { findTakedownOf } from '#media/takedown.store.ts'
import { subjectOf, type Takedown } from '#media/takedown.ts'
import type { Db } from '#platform/database/schema.ts'

/** A picture or file of the library, as far as taking it down goes. */
export interface Subject {
  what: 'picture' | 'file'
  /** `picture:12`, as the audit log calls it. */
  name: string
  fileName: string
  /** Every name its addresses ever had. */
  names: string[]
  /** As articles know their cover; 0 when it can be none. */
  coverId: number
  isLogo: boolean
  /** Its page in the newsroom. */
  path: string
  /** What lies in the storage. */
  stored: string[]
  thumb?: string
  takedown?: Takedown
}

export async function findPictureSubject(db: Db, id: number): Promise<Subject | undefined> {
  const picture = await findAnyPicture(db, id)
  if (!picture) return undefined
  const names = await namesOf(db, picture)
  const name = subjectOf('picture', picture)
  return {
    ...{ what: 'picture', name, fileName: picture.fileName, names, coverId: id, isLogo: await isLogo(db, id) },
    ...{ path: `/quan-tri/thu-vien/${id}`, stored: [...filesOf(picture), ...names.map(originalFile)], thumb: smallestUrl(picture) },
    takedown: await findTakedownOf(db, name),
  }
}

export async function findFileSubject(db: Db, id: number): Promise<Subject | undefined> {
  const file = await findAnyAttachment(db, id)
  if (!file) return undefined
  const names = await fileNamesOf(db, file)
  const name = subjectOf('attachment', file)
  return {
    ...{ what: 'file', name, fileName: file.fileName, names, coverId: 0, isLogo: false },
    ...{ path: `/quan-tri/thu-vien/tep/${id}`, stored: names.map((hash) => attachmentFile({ hash })) },
    takedown: await findTakedownOf(db, name),
  }
}
