import { Router } from 'express'
import { findManuscript } from '#content/core/manuscript.store.ts'
import { lastSaved } from '#content/core/manuscript.ts'
import type { Portal } from '#platform/context.ts'
import { found } from '#platform/errors.ts'
import { field } from '#platform/http/forms/forms.ts'
import { readId } from '#platform/http/query.ts'
import { showTime } from '#platform/text/dates.ts'
import { readVersion } from './article.form.ts'
import { comeIn, goOut } from './presence.actions.ts'

/** Open forms say every few seconds that they are there, and hear who else is, and whether somebody has saved. */
export function articlePresence(portal: Portal): Router {
  const router = Router()

  router.post('/tin/:id/dang-mo', async (req, res) => {
    const { editor, t } = res.locals
    const manuscript = found(await findManuscript(portal.db, readId(req.params.id) ?? 0))
    const { id, version } = manuscript.article
    if (field(req.body, 'roi') !== '') {
      await goOut(portal, editor, id)
      return res.status(204).end()
    }
    const others = await comeIn(portal, editor, id)
    const isNewer = version > readVersion(req.body) && lastSaved(manuscript).by !== editor.id
    res.json({
      people: others.length > 0 ? t.presence.others(others.join(', ')) : '',
      saved: isNewer ? t.presence.saved(showTime(lastSaved(manuscript).at)) : '',
    })
  })

  return router
}
