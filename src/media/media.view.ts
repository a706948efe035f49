import type { LibraryPicture } from './media.store.ts'
import { mediaUrl, smallestUrl, storedWidths } from './media.ts'

/** A picture as the editor inserts it: of middling width, which any page can show. */
export function showForEditor(picture: LibraryPicture) {
  const { hash, width, fileName, alt, caption, credit } = picture
  const widths = storedWidths(width)
  return { src: mediaUrl(hash, widths.at(1) ?? widths[0] ?? width), thumb: smallestUrl(picture), fileName, alt, caption, credit }
}
