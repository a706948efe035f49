import { showSize } from '#platform/text/size.ts'
import { slugify } from '#platform/text/vietnamese.ts'

/** What may be attached to an article, by the end of its name. */
export const kinds = {
  pdf: { mime: 'application/pdf', label: 'PDF' },
  doc: { mime: 'application/msword', label: 'Word' },
  docx: { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', label: 'Word' },
  xls: { mime: 'application/vnd.ms-excel', label: 'Excel' },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', label: 'Excel' },
  ppt: { mime: 'application/vnd.ms-powerpoint', label: 'PowerPoint' },
  pptx: { mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', label: 'PowerPoint' },
  odt: { mime: 'application/vnd.oasis.opendocument.text', label: 'ODT' },
  ods: { mime: 'application/vnd.oasis.opendocument.spreadsheet', label: 'ODS' },
  odp: { mime: 'application/vnd.oasis.opendocument.presentation', label: 'ODP' },
  zip: { mime: 'application/zip', label: 'ZIP' },
} as const

export type Kind = keyof typeof kinds

export const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text)

/** A file that readers download. */
export interface Attachment {
  id: number
  hash: string
  kind: Kind
  /** What it is saved as, with its end. */
  fileName: string
  /** What readers see. */
  title: string
  bytes: number
  /** A PDF of pictures: nobody can search it or have it read aloud. */
  scan: boolean
  createdBy: number | null
}

/** Its name in the storage. */
export const attachmentFile = ({ hash }: Pick<Attachment, 'hash'>): string => `tep/${hash}`

/** Its address; the hash says which file, the name is for people. The file behind it never changes. */
export const urlOf = ({ hash, fileName, kind }: Pick<Attachment, 'hash' | 'fileName' | 'kind'>): string =>
  `/media/${hash}/${slugify(fileName.slice(0, -kind.length - 1)) || 'tep'}.${kind}`

/** `PDF, 1,2 MB` */
export const describe = ({ kind, bytes }: Pick<Attachment, 'kind' | 'bytes'>): string => `${kinds[kind].label}, ${showSize(bytes)}`

/** The files that HTML or Markdown links to, by hash. */
export const attachmentsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\/media\/([0-9a-f]{32})\//g)].map(([, hash]) => hash!)),
]
