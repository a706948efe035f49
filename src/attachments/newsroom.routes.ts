import { type Request, type Response, Router } from 'express'
import { changeRefusal, mayTakeDown } from '#media/ownership.ts'
import { isInUnsaved, listUses } from '#media/uses.store.ts'
import type { Portal } from '#platform/context.ts'
import { found, Invalid } from '#platform/errors.ts'
import { sayForeign } from '#platform/foreign-files.ts'
import { done } from '#platform/http/forms/flash.ts'
import { type Form, field, readFields } from '#platform/http/forms/forms.ts'
import { type SentFile, sentFile } from '#platform/http/forms/sent-files.ts'
import { paged, pagination } from '#platform/http/pagination.ts'
import { queryPage, queryText, readId } from '#platform/http/query.ts'
import { repairLine } from '#platform/text/vietnamese.ts'
import { addAttachment, removeAttachment, renameAttachment } from './attachment.actions.ts'
import { titleForm } from './attachment.form.ts'
import { countAttachments, findAttachment, listAttachments } from './attachment.store.ts'
import { showAttachment, showToInsert } from './attachment.view.ts'
import { fileNamesOf } from './former.store.ts'
import { replaceAttachment, replaceRefusal } from './replace.actions.ts'

const library = '/quan-tri/thu-vien/tep'
const pageSize = 50

/** The attachments of the library: as people use it, and as the editor asks it. */
export function attachmentLibrary(portal: Portal): Router {
  const router = Router()

  router.get('/thu-vien/tep', (req, res) => showList(req, res, { typed: {} }))

  router.post('/thu-vien/tep', async (req, res) => {
    const { t } = res.locals
    const form = readFields(t, titleForm, req.body)
    if (form.errors) return showList(req, res.status(422), form)
    const { title } = form.values
    const { kept, fault } = await take(req, res, (file) => addAttachment(portal, res.locals.editor, file, title))
    if (!kept) return showList(req, res.status(422), { ...form, errors: { file: fault ?? '' } })
    if (kept.wasKnown && title && title !== kept.title) return done(req, res, t.attachments.knownOtherwise(title), `${library}/${kept.id}`)
    done(req, res, kept.wasKnown ? t.attachments.known : t.attachments.added, kept.wasKnown ? `${library}/${kept.id}` : library)
  })

  router.get('/thu-vien/tep/tim', async (req, res) => {
    res.json((await listAttachments(portal.db, queryText(req, 'q'), { limit: 20 })).map(showToInsert))
  })

  router.post('/thu-vien/tep/gui', async (req, res) => {
    const title = repairLine(field(req.body, 'title'))
    const { kept, fault } = await take(req, res, (file) => addAttachment(portal, res.locals.editor, file, title))
    // What was typed goes into the text, whatever the library says.
    if (kept) return res.status(201).json(showToInsert({ ...kept, title: title || kept.title }))
    res.status(422).json({ fault })
  })

  router.get('/thu-vien/tep/:id', async (req, res) => showOne(req, res))

  router.post('/thu-vien/tep/:id', async (req, res) => {
    const form = readFields(res.locals.t, titleForm, req.body)
    if (form.errors) return showOne(req, res.status(422), form)
    await renameAttachment(portal, res.locals.editor, await attachmentOf(req), form.values.title)
    done(req, res, res.locals.t.attachments.saved, `${library}/${req.params.id}`)
  })

  router.post('/thu-vien/tep/:id/thay', async (req, res) => {
    const attachment = await attachmentOf(req)
    const { fault } = await take(req, res, (file) => replaceAttachment(portal, res.locals.editor, attachment, file))
    if (fault) return showOne(req, res.status(422), { typed: { title: attachment.title }, errors: { file: fault } })
    done(req, res, res.locals.t.attachments.replaced, `${library}/${attachment.id}`)
  })

  router.post('/thu-vien/tep/:id/xoa', async (req, res) => {
    if (!(await removeAttachment(portal, res.locals.editor, await attachmentOf(req)))) return showOne(req, res.status(409))
    done(req, res, res.locals.t.attachments.removed, library)
  })

  const attachmentOf = async (req: Request) => found(await findAttachment(portal.db, readId(req.params.id) ?? 0))

  /** The file that was sent, kept; or the sentence that says why not. */
  async function take<T>(req: Request, res: Response, keep: (file: SentFile) => Promise<T>): Promise<{ kept?: T; fault?: string }> {
    const { t } = res.locals
    const file = sentFile(req, 'file')
    if (!file) return { fault: t.attachmentFaults.noFile }
    try {
      return { kept: await keep(file) }
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      const foreign = sayForeign(t, error.faults.file ?? '', 'attachment')
      const words = foreign ?? t.attachmentFaults[error.faults.file as 'broken']
      return { fault: typeof words === 'function' ? (words as (mb: number) => string)(portal.config.attachmentLimitMb) : words }
    }
  }

  async function showList(req: Request, res: Response, form: Form) {
    const { t, link } = res.locals
    const text = queryText(req, 'q').trim()
    const number = found(queryPage(req))
    const items = await listAttachments(portal.db, text, { limit: pageSize, offset: (number - 1) * pageSize })
    const page = paged(items, await countAttachments(portal.db, text), number, pageSize)
    const query = text ? `q=${encodeURIComponent(text)}&` : ''
    res.render('newsroom/attachments/list', {
      page: { title: t.attachments.title },
      files: items.map((attachment) => showAttachment(res.locals, attachment)),
      pagination: pagination(page, (n) => link(`${library}?${query}trang=${n}`)),
      text,
      form,
    })
  }

  async function showOne(req: Request, res: Response, form?: Form) {
    const attachment = await attachmentOf(req)
    const refused = changeRefusal(attachment, res.locals.editor)
    const names = await fileNamesOf(portal.db, attachment)
    res.render('newsroom/attachments/show', {
      page: { title: attachment.title },
      file: showAttachment(res.locals, attachment),
      uses: await listUses(portal.db, names),
      unsaved: await isInUnsaved(portal.db, names),
      refused: refused ? res.locals.t.libraryRefusals[refused] : '',
      replaceRefused: await replaceRefusal(portal.db, res.locals.editor, attachment),
      mayTakeDown: mayTakeDown(res.locals.editor),
      form: form ?? { typed: { title: attachment.title } },
    })
  }

  return router
}
