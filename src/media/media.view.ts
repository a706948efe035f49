import type { Words } from '#locales/index.ts'
import type { LibraryPicture } from './media.store.ts'
import { mediaUrl, middleWidth, pictureSources, smallestUrl } from './media.ts'

/** A picture as the editor inserts it: of middling width, which any page can show. */
export function showForEditor(picture: LibraryPicture) {
  const { hash, fileName, alt, caption, credit } = picture
  return { src: mediaUrl(hash, middleWidth(picture)), thumb: smallestUrl(picture), fileName, alt, caption, credit }
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
