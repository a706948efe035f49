import type { Words } from '#locales/index.ts'
import type { LibraryPicture } from './media.store.ts'
import { largestUrl, mediaUrl, middleWidth, pictureSources, smallestUrl } from './media.ts'
import { type PictureChange, proposedAt } from './picture-change.ts'

/** A picture as the editor inserts it: of middling width, which any page can show. */
export function showForEditor(picture: LibraryPicture) {
  const { id, hash, fileName, alt, caption, credit } = picture
  return { id, src: mediaUrl(hash, middleWidth(picture)), thumb: smallestUrl(picture), fileName, alt, caption, credit }
}

/** A picture among others, and by itself. */
export function showInLibrary({ t, link }: { t: Words; link: (path: string) => string }, picture: LibraryPicture) {
  return {
    href: link(`/quan-tri/thu-vien/${picture.id}`),
    thumb: smallestUrl(picture),
    sources: pictureSources(picture),
    fileName: picture.fileName,
    says: picture.alt || (picture.undescribed ? t.library.undescribed : t.library.isDecorative),
    undescribed: picture.undescribed,
    alt: picture.alt,
    size: t.library.size(picture.width, picture.height),
  }
}

/** What is to change of a picture: finished strings, the present ones beside them. */
export function showPictureChange(
  { t }: { t: Words },
  picture: LibraryPicture,
  change: PictureChange,
  { by, mayDecide, isOwn }: { by: string; mayDecide: boolean; isOwn: boolean },
) {
  const { words, file } = change
  const names = [
    ['alt', t.library.alt],
    ['caption', t.library.caption],
    ['credit', t.library.credit],
  ] as const
  const said = words ? names.map(([name, label]) => ({ label, before: picture[name], after: words.content[name] })) : []
  return {
    by: t.library.waits(by),
    proposed: proposedAt(change),
    mayDecide,
    mayDrop: mayDecide || isOwn,
    words: said.filter(({ before, after }) => before !== after),
    focus: Boolean(words?.content.focus) && JSON.stringify(words?.content.focus) !== JSON.stringify(picture.focus),
    file: file && { fileName: file.content.fileName, src: largestUrl(file.content) },
  }
}
