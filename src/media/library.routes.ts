import { type Request, type Response, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { found, Invalid } from '#platform/errors.ts'
import { done } from '#platform/http/flash.ts'
import { paged, pagination } from '#platform/http/pagination.ts'
import { queryPage, queryText, readId } from '#platform/http/query.ts'
import { sentFile } from '#platform/http/sent-files.ts'
import { actorOf } from '#users/user.actions.ts'
import { addSentPicture, changePictureWords, removePicture } from './media.actions.ts'
import { readPictureForm } from './media.form.ts'
import { findPicture, listPictures, listUses } from './media.store.ts'
import { showInLibrary } from './media.view.ts'
import { pictureFault } from './picture-fault.ts'

const library = '/quan-tri/thu-vien'
const pageSize = 48

/** The media library, as people use it. */
export function libraryPages(portal: Portal): Router {
  const router = Router()

  router.get('/thu-vien', (req, res) => showList(req, res, { typed: {} }))

  router.post('/thu-vien', async (req, res) => {
    const { t, editor } = res.locals
    const form = readPictureForm(t, req.body)
    const file = sentFile(req, 'picture')
    if (!file) return showList(req, res.status(422), { ...form, errors: { ...form.errors, picture: t.library.noFile } })
    if (form.errors) return showList(req, res.status(422), form)
    try {
      await addSentPicture(portal, actorOf(editor), file, form.values)
      done(req, res, t.library.added(1), library)
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      await showList(req, res.status(422), { ...form, errors: { picture: pictureFault(t, portal.config, error) } })
    }
  })

  router.get('/thu-vien/:id', async (req, res) => {
    const { alt, caption, credit } = await pictureOf(req)
    await showOne(req, res, { typed: { alt, caption, credit, decorative: alt === '' ? '1' : '' } })
  })

  router.post('/thu-vien/:id', async (req, res) => {
    const form = readPictureForm(res.locals.t, req.body)
    if (form.errors) return showOne(req, res.status(422), form)
    await changePictureWords(portal, actorOf(res.locals.editor), await pictureOf(req), form.values)
    done(req, res, res.locals.t.library.saved, `${library}/${req.params.id}`)
  })

  router.post('/thu-vien/:id/xoa', async (req, res) => {
    const picture = await pictureOf(req)
    if (await removePicture(portal, actorOf(res.locals.editor), picture)) return done(req, res, res.locals.t.library.removed, library)
    const { alt, caption, credit } = picture
    await showOne(req, res.status(409), { typed: { alt, caption, credit, decorative: alt === '' ? '1' : '' } })
  })

  const pictureOf = async (req: Request) => found(await findPicture(portal.writer, readId(req.params.id) ?? 0))

  async function showList(req: Request, res: Response, form: object) {
    const { t, link } = res.locals
    const text = queryText(req, 'q').trim()
    const all = await listPictures(portal.writer, text, 100_000)
    const number = found(queryPage(req))
    const page = paged(all.slice((number - 1) * pageSize, number * pageSize), all.length, number, pageSize)
    const query = text ? `q=${encodeURIComponent(text)}&` : ''
    res.render('newsroom/media/list', {
      page: { title: t.library.title },
      pictures: page.items.map((picture) => showInLibrary(res.locals, picture)),
      pagination: pagination(page, (n) => link(`${library}?${query}trang=${n}`)),
      text,
      form,
    })
  }

  async function showOne(req: Request, res: Response, form: object) {
    const picture = await pictureOf(req)
    const uses = await listUses(portal.writer, picture)
    const page = { title: picture.fileName }
    res.render('newsroom/media/show', { page, picture: showInLibrary(res.locals, picture), uses, form })
  }

  return router
}
