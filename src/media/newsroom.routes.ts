import { Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { actorOf } from '#platform/database/write.ts'
import { Invalid } from '#platform/errors.ts'
import { field } from '#platform/http/forms/forms.ts'
import { sentFile } from '#platform/http/forms/sent-files.ts'
import { queryText } from '#platform/http/query.ts'
import { addSentPicture } from './media.actions.ts'
import { listPictures } from './media.store.ts'
import { showForEditor } from './media.view.ts'
import { pictureFault } from './picture-fault.ts'

/** The media library, as the editor asks it. */
export function mediaLibrary(portal: Portal): Router {
  const router = Router()

  router.get('/thu-vien/anh', async (req, res) => {
    res.json((await listPictures(portal.db, queryText(req, 'q'), 24)).map(showForEditor))
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

  return router
}
