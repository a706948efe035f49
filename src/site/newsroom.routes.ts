import { type Request, type Response, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { Invalid } from '#platform/errors.ts'
import { done } from '#platform/http/flash.ts'
import { type Form, field, showForm } from '#platform/http/forms.ts'
import { removeSample } from '#sample/remove.actions.ts'
import { hasSample } from '#sample/sample.store.ts'
import { actorOf } from '#users/user.actions.ts'
import { changeSite, type NewLogo } from './site-info.actions.ts'
import { readSite, siteFields } from './site-info.form.ts'
import { getSiteColumns } from './site-info.store.ts'

const address = '/quan-tri/trang'

/** Who runs the portal, for who administers it. */
export function siteAdministration(portal: Portal): Router {
  const router = Router()

  router.get('/trang', async (_req, res) => {
    const columns = await getSiteColumns(portal.writer)
    await show(res, { typed: Object.fromEntries(siteFields.map((name) => [name, columns[name]])) })
  })

  router.post('/trang', async (req, res) => {
    const { t, editor } = res.locals
    const form = readSite(t, req.body)
    if (form.errors) return show(res, form)
    try {
      await changeSite(portal, actorOf(editor), form.values, sentLogo(req))
    } catch (error) {
      if (error instanceof Invalid) return show(res, { ...form, errors: { logo: t.faults.picture } })
      throw error
    }
    done(req, res, t.site.changed, address)
  })

  router.post('/trang/noi-dung-mau', async (req, res) => {
    const { t, editor } = res.locals
    const { articles } = await removeSample(portal, actorOf(editor))
    done(req, res, t.site.sampleRemoved(articles), address)
  })

  async function show(res: Response, form: Form) {
    showForm(res, 'newsroom/site/edit', res.locals.t.site.title, form, { hasSample: await hasSample(portal.writer) })
  }

  return router
}

/** A new one, `null` to take the present one away, undefined to leave it. */
function sentLogo(req: Request): NewLogo | null | undefined {
  const files = Array.isArray(req.files) ? req.files : []
  const file = files.find(({ fieldname, size }) => fieldname === 'logo' && size > 0)
  if (file) return { content: file.buffer, fileName: Buffer.from(file.originalname, 'latin1').toString('utf8') }
  return field(req.body, 'remove_logo') ? null : undefined
}
