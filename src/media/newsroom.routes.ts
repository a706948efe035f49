import { Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { Invalid } from '#platform/errors.ts'
import { field } from '#platform/http/forms.ts'
import { queryText } from '#platform/http/query.ts'
import { actorOf } from '#users/user.actions.ts'
import { addPicture } from './media.actions.ts'
import { listPictures } from './media.store.ts'
import { showForEditor } from './media.view.ts'

/** The media library, as the editor asks it. */
export function mediaLibrary(portal: Portal): Router {
  const router = Router()

  router.get('/thu-vien/anh', async (req, res) => {
    res.json((await listPictures(portal.db, queryText(req, 'q'), 24)).map(showForEditor))
  })

  router.post('/thu-vien/anh', async (req, res) => {
    const [file] = (req.files ?? []) as Express.Multer.File[]
    const [alt, caption, credit] = ['alt', 'caption', 'credit'].map((name) => field(req.body, name))
    try {
      if (!file) throw new Invalid({ picture: 'notAPicture' })
      // Browsers send file names as UTF-8, multer reads them as Latin-1.
      const fileName = Buffer.from(file.originalname, 'latin1').toString('utf8')
      const picture = await addPicture(portal, actorOf(res.locals.editor), file.buffer, { fileName, alt: alt!, caption, credit })
      res.status(201).json(showForEditor({ ...picture, fileName, caption: caption!, credit: credit! }))
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      res.status(422).json({ fault: res.locals.t.pictureFaults[error.faults.picture as 'notAPicture'] })
    }
  })

  return router
}
