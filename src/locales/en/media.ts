/** Pictures and what can be wrong with them. */
export const mediaWords = {
  pictureFaults: {
    notAPicture: 'This file is not a picture. JPEG, PNG, WebP, GIF, AVIF and TIFF pictures are taken (no SVG).',
    pictureBroken:
      'This picture cannot be read: the file is damaged, or it is too large (at most 50 million pixels). Please open it, make it smaller, save it anew and send that.',
    heic: 'This is a HEIC picture of an iPhone, which many browsers cannot show. Please save it as JPEG (on the iPhone: Settings, Camera, Formats, Most Compatible) and send that.',
    twoInOne: 'This picture hides another file, so it is not taken. Please open it, save it as a new file and send that.',
    fileTooLarge: (mb: number) => `The picture is larger than ${mb} MB. Please make it smaller and send it again.`,
    diskFull:
      'The server has no room left, so the picture was not taken. Please tell the administrator of the system; nothing you wrote is affected.',
  },
  library: {
    title: 'Media library',
    add: 'Add pictures',
    limits: (mb: number) =>
      `JPEG, PNG, WebP, AVIF, GIF or TIFF; each at most ${mb} MB and 50 million pixels. Pictures are turned upright and lose the place where they were taken.`,
    file: 'Picture file',
    alt: 'What does the picture show?',
    altHint: 'A sentence to be heard by those who cannot see it.',
    decorative: 'The picture is decoration only',
    caption: 'Caption',
    credit: 'Source or photographer',
    upload: 'Put into the library',
    search: 'Search pictures',
    find: 'Search',
    none: 'There are no pictures yet. Please add the first with the form above.',
    noneFound: 'No picture matches.',
    isDecorative: 'Decoration',
    size: (width: number, height: number) => `${width} × ${height} pixels`,
    uses: 'Used in',
    inUnsaved: 'An article somebody is writing and has not saved',
    tabs: 'Library',
    unused: 'No article uses this picture.',
    isLogo: 'The logo of the portal',
    remove: 'Delete the picture',
    keep: 'The picture is in use (or in an older version that can be restored), so it cannot be deleted.',
    added: (count: number) => `${count} pictures were added to the library.`,
    saved: 'The picture’s details were saved.',
    removed: 'The picture was deleted.',
    noAlt: 'Please write a sentence saying what the picture shows, or tick “decoration only”.',
    noFile: 'Please choose a picture file.',
  },
}
