import type { Words } from '#locales/index.ts'
import type { LibraryPicture } from './media.store.ts'
import { mediaUrl, pictureSources, smallestUrl, storedWidths } from './media.ts'

/** A picture as the editor inserts it: of middling width, which any page can show. */
export function showForEditor(picture: LibraryPicture) {
  const { hash, width, fileName, alt, caption, credit } = picture
  const widths = storedWidths(width)
  return { src: mediaUrl(hash, widths.at(1) ?? widths[0] ?? width), thumb: smallestUrl(picture), fileName, alt, caption, credit }
}

/** A picture among others, and by itself. */
export function showInLibrary({ t, link }: { t: Words; link: (path: string) => string }, picture: LibraryPicture) {
  return {
    href: link(`/quan-tri/thu-vien/${picture.id}`),
    thumb: smallestUrl(picture),
    sources: pictureSources(picture),
    fileName: picture.fileName,
    says: picture.alt || t.library.isDecorative,
    alt: picture.alt,
    size: t.library.size(picture.width, picture.height),
  }
}
