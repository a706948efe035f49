import type { Words } from '#locales/index.ts'

/** What the page hands the editor: its words in the reader's language, and where to ask. */
export interface Setting {
  words: Words['richText']
  notes: Words['textNotes']
  csrf: string
  /** Finds articles by words of their title; the words are put at the end. */
  articlesHref: string
  /** Finds pictures likewise; posting a picture adds it. */
  picturesHref: string
  /** Finds files to attach likewise. */
  filesHref: string
  fileUploadHref: string
  /** What files may be, said before one is chosen. */
  fileLimits: string
  pictureLimits: string
}

export const readSetting = (place: HTMLElement): Setting => JSON.parse(place.dataset.setting ?? '{}')
