import { type Request, type Response, Router } from 'express'
import { pictureFault } from '#media/picture-fault.ts'
import type { Portal } from '#platform/context.ts'
import { actorOf } from '#platform/database/write.ts'
import { Invalid } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { type Form, field, showForm } from '#platform/http/forms/forms.ts'
import { type SentFile, sentFile } from '#platform/http/forms/sent-files.ts'
import { changeSite } from './site-info.actions.ts'
import { readSite, siteFields } from './site-info.form.ts'
import { getSiteColumns } from './site-info.store.ts'

const address = '/quan-tri/trang'

/** Who runs the portal, for who administers it. */
export function siteAdministration(portal: Portal): Router {
  const router = Router()

  router.get('/trang', async (_req, res) => {
    const columns = await getSiteColumns(portal.db)
    await show(res, { typed: Object.fromEntries(siteFields.map((name) => [name, columns[name]])) })
  })

  router.post('/trang', async (req, res) => {
    const { t, editor } = res.locals
    const form = readSite(t, req.body)
    if (form.errors) return show(res, form)
    try {
      await changeSite(portal, actorOf(editor), form.values, sentLogo(req))
    } catch (error) {
      if (error instanceof Invalid) return show(res, { ...form, errors: { logo: pictureFault(t, portal.config, error) } })
      throw error
    }
    done(req, res, t.site.changed, address)
  })

  const show = (res: Response, form: Form) => showForm(res, 'newsroom/site/edit', res.locals.t.site.title, form)

  return router
}

/** A new one, `null` to take the present one away, undefined to leave it. */
function sentLogo(req: Request): SentFile | null | undefined {
  return sentFile(req, 'logo') ?? (field(req.body, 'remove_logo') ? null : undefined)
}
