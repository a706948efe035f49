import type { Setting } from './words.ts'

export interface LibraryPicture {
  id: number
  src: string
  thumb: string
  fileName: string
  alt: string
  caption: string
  credit: string
}

/** Puts a picture into the media library. @returns the picture, or a sentence that says why not */
export async function uploadPicture(
  { csrf, picturesHref, words }: Setting,
  file: Blob,
  said: { alt: string; caption?: string; credit?: string; decorative?: string },
  fileName = 'anh',
): Promise<{ picture?: LibraryPicture; fault?: string }> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ _csrf: csrf, ...said })) form.append(name, value ?? '')
  form.append('picture', file, file instanceof File ? file.name : fileName)
  try {
    const answer = await fetch(picturesHref.replace(/\?.*/, ''), { method: 'POST', body: form, headers: { Accept: 'application/json' } })
    const told = await answer.json()
    return answer.ok ? { picture: told } : { fault: told.fault ?? words.uploadFailed }
  } catch {
    return { fault: words.uploadFailed }
  }
}
