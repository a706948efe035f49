/** Pictures and what can be wrong with them. */
export const mediaWords = {
  pictureFaults: {
    notAPicture: 'This file is not a picture. JPEG, PNG, WebP, GIF, AVIF and TIFF pictures are taken.',
    pictureBroken: 'This picture cannot be read: the file is damaged, or it is too large (at most 50 million pixels).',
  },
}
