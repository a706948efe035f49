import { type Request, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { actorOf } from '#platform/database/write.ts'
import { Invalid } from '#platform/errors.ts'
import { field } from '#platform/http/forms/forms.ts'
import { sentFile } from '#platform/http/forms/sent-files.ts'
import { queryText, readId } from '#platform/http/query.ts'
import { addSentPicture } from './media.actions.ts'
import { findPicture, findPictureByHash, type LibraryPicture, listPictures } from './media.store.ts'
import { showForEditor } from './media.view.ts'
import { pictureFault } from './picture-fault.ts'

const most = 24

/** The media library, as the editor asks it. */
export function mediaLibrary(portal: Portal): Router {
  const router = Router()

  router.get('/thu-vien/anh', async (req, res) => {
    res.json((await picturesAsked(req)).map(showForEditor))
  })

  router.post('/thu-vien/anh', async (req, res) => {
    const { t, editor } = res.locals
    const file = sentFile(req, 'picture')
    const [alt = '', caption = '', credit = ''] = ['alt', 'caption', 'credit'].map((name) => field(req.body, name))
    try {
      if (!file) throw new Invalid({ picture: 'notAPicture' })
      const decorative = alt === '' && field(req.body, 'decorative') !== ''
      const picture = await addSentPicture(portal, actorOf(editor), file, { alt, caption, credit, decorative })
      // What was typed goes into the text, whatever the library says.
      res.status(201).json(showForEditor({ ...picture, alt: decorative ? '' : alt || picture.alt, caption, credit }))
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      res.status(422).json({ fault: pictureFault(t, portal.config, error) })
    }
  })

  /** By their numbers, by what their files are called, or by words; as many as one looks over. */
  async function picturesAsked(req: Request): Promise<LibraryPicture[]> {
    const [numbers, hashes] = ['so', 'ma'].map((name) => queryText(req, name).split(',').filter(Boolean).slice(0, most)) as [
      string[],
      string[],
    ]
    if (numbers.length + hashes.length === 0) return listPictures(portal.db, queryText(req, 'q'), most)
    const asked = [
      ...numbers.map((number) => findPicture(portal.db, readId(number) ?? 0)),
      ...hashes.map((hash) => findPictureByHash(portal.db, hash)),
    ]
    return (await Promise.all(asked)).filter((picture) => picture !== undefined)
  }

  return router
}
