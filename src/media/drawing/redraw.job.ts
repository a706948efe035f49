import type { Portal } from '#platform/context.ts'
import type { Picture } from '../media.ts'
import { drawFiles, isDrawnOtherwise, type PreparedPicture } from '../picture.ts'
import { listDrawnBefore, markDrawn } from './drawing.store.ts'
import { originalOf } from './source.ts'

const looked = 20

/** Draws anew what was drawn by older rules, one picture at a time; most are the same by both and only looked at. */
export async function redrawPictures(portal: Portal, signal?: AbortSignal): Promise<void> {
  for (const picture of await listDrawnBefore(portal.db, looked)) {
    if (signal?.aborted) return
    const files = await drawAnew(portal, picture).catch((error) => {
      portal.log.warn({ err: error, picture: picture.hash }, 'a picture cannot be drawn anew')
    })
    for (const { name, content } of files ?? []) await portal.storage.put(name, content)
    if (!(await markDrawn(portal.writer, picture.hash))) for (const { name } of files ?? []) await portal.storage.remove(name)
    if (files) return
  }
}

/** @returns nothing when it would look the same */
async function drawAnew(portal: Portal, picture: Picture): Promise<PreparedPicture['files'] | undefined> {
  const source = await originalOf(portal, picture)
  if (!source || !(await isDrawnOtherwise(source))) return undefined
  const webp = await drawFiles(source, picture, 'webp')
  return picture.avif ? [...webp, ...(await drawFiles(source, picture, 'avif'))] : webp
}
