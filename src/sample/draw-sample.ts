import { storePicture } from '#media/media.actions.ts'
import { pictureFile } from '#media/media.ts'
import { drawPicture } from '#media/picture.ts'
import type { Portal } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { listDrawnHashes } from './sample.store.ts'
import { readSamplePictures, type SamplePicture } from './sample-files.ts'

/**
 * Draws the sample's pictures that are not there yet, while the portal already answers: it takes seconds on a small machine.
 * What a stop interrupts goes on at the next start. The answer stops it.
 */
export function drawSample(portal: Portal): () => Promise<void> {
  const stop = new AbortController()
  const drawing = drawMissing(portal, stop.signal).catch((error) =>
    portal.log.error({ err: error }, 'the pictures of the sample were not drawn'),
  )
  return async () => {
    stop.abort()
    await drawing
  }
}

async function drawMissing(portal: Portal, signal: AbortSignal) {
  if ((await listDrawnHashes(portal.db)).length === 0) return
  for (const picture of await readSamplePictures()) {
    if (signal.aborted) return
    // Asked each time, since the sample may be removed meanwhile.
    const wanted = (await listDrawnHashes(portal.db)).includes(picture.hash)
    if (!wanted || (await isDrawn(portal, picture))) continue
    await drawOnce(portal, picture)
  }
}

/** What is under way in this process: somebody who waits for a picture and the drawing of them all draw it once. */
const underWay = new Map<string, Promise<void>>()

function drawOnce(portal: Portal, { hash, drawing }: SamplePicture): Promise<void> {
  const key = `${portal.config.dataDir} ${hash}`
  const drawn =
    underWay.get(key) ??
    drawPicture(drawing, 'image/svg+xml')
      .then((prepared) => storePicture(portal, prepared))
      .finally(() => underWay.delete(key))
  underWay.set(key, drawn)
  return drawn
}

/** A page that names a picture of the sample before it is drawn finds it all the same. @returns whether it is one of the sample's */
export async function drawNow(portal: Portal, hash: string): Promise<boolean> {
  if (!(await listDrawnHashes(portal.db)).includes(hash)) return false
  const picture = (await readSamplePictures()).find((each) => each.hash === hash)
  if (picture) await drawOnce(portal, picture)
  return picture !== undefined
}

/** The largest file is stored last. */
async function isDrawn(portal: Portal, { hash, width }: SamplePicture): Promise<boolean> {
  try {
    await portal.storage.get(pictureFile(hash, width))
    return true
  } catch (error) {
    if (error instanceof NotFound) return false
    throw error
  }
}
