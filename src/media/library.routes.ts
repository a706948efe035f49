import { type Request, type Response, Router } from 'express'
import { findRules } from '#approval/rules.store.ts'
import type { Words } from '#locales/index.ts'
import type { Portal } from '#platform/context.ts'
import { actorOf } from '#platform/database/write.ts'
import { found, Invalid } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { type Form, field } from '#platform/http/forms/forms.ts'
import { type SentFile, sentFile } from '#platform/http/forms/sent-files.ts'
import { paged, pagination } from '#platform/http/pagination.ts'
import { queryPage, queryText, readId } from '#platform/http/query.ts'
import { findUser } from '#users/user.store.ts'
import { countDrawnBefore } from './drawing/drawing.store.ts'
import { namesOf } from './former.store.ts'
import { listLiveUses } from './live-uses.store.ts'
import { addSentPicture, changePicture, removePicture, replacePicture } from './media.actions.ts'
import { readFocus, readPictureForm } from './media.form.ts'
import { countPictures, findPicture, isLogo, type LibraryPicture, listPictures } from './media.store.ts'
import { showInLibrary, showPictureChange } from './media.view.ts'
import { changeRefusal, mayTakeDown } from './ownership.ts'
import { approvePicture, dropPictureChange } from './picture-change.actions.ts'
import { findPictureChange, listChangedPictures } from './picture-change.store.ts'
import { isProposedBy, mayApprove } from './picture-change.ts'
import { pictureFault } from './picture-fault.ts'
import { isInUnsaved, listUses } from './uses.store.ts'

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
    const words = { ...form.values, decorative: form.values.alt === '' }
    let added: Awaited<ReturnType<typeof addSentPicture>> | undefined
    const fault = await faultOf(res, async () => {
      added = await addSentPicture(portal, actorOf(editor), file, words)
    })
    if (fault) return showList(req, res.status(422), { ...form, errors: { picture: fault } })
    if (added?.wasKnown) return done(req, res, alreadyKnown(t, added, words), `${library}/${added.id}`)
    done(req, res, t.library.added(1), library)
  })

  router.get('/thu-vien/:id', async (req, res) => showOne(req, res))

  router.post('/thu-vien/:id', async (req, res) => {
    const form = readPictureForm(res.locals.t, req.body)
    if (form.errors) return showOne(req, res.status(422), { ...form, typed: { ...form.typed, ...focusTyped(req) } })
    const focus = 'focus_x' in req.body ? readFocus(req.body) : undefined
    const waits = await changePicture(portal, res.locals.editor, await pictureOf(req), { ...form.values, focus })
    done(req, res, res.locals.t.library[waits ? 'proposed' : 'saved'], `${library}/${req.params.id}`)
  })

  router.post('/thu-vien/:id/thay', async (req, res) => {
    const { t, editor } = res.locals
    const picture = await pictureOf(req)
    const file = sentFile(req, 'picture')
    let waits = false
    const replace = async (sent: SentFile) => {
      waits = await replacePicture(portal, editor, picture, sent)
    }
    const fault = file ? await faultOf(res, () => replace(file)) : t.library.noFile
    if (fault) return showOne(req, res.status(422), { typed: typedOf(picture), errors: { picture: fault } })
    done(req, res, t.library[waits ? 'proposed' : 'replaced'], `${library}/${picture.id}`)
  })

  router.post('/thu-vien/:id/duyet', async (req, res) => {
    const { t, editor } = res.locals
    const picture = await pictureOf(req)
    const fault = await faultOf(res, () => approvePicture(portal, editor, picture, field(req.body, 'proposed')))
    if (fault) return showOne(req, res.status(422), { typed: typedOf(picture), errors: { picture: fault } })
    done(req, res, t.library.approved, `${library}/${picture.id}`)
  })

  router.post('/thu-vien/:id/bo-thay-doi', async (req, res) => {
    const picture = await pictureOf(req)
    await dropPictureChange(portal, res.locals.editor, picture)
    done(req, res, res.locals.t.library.dropped, `${library}/${picture.id}`)
  })

  router.post('/thu-vien/:id/xoa', async (req, res) => {
    if (!(await removePicture(portal, res.locals.editor, await pictureOf(req)))) return showOne(req, res.status(409))
    done(req, res, res.locals.t.library.removed, library)
  })

  const pictureOf = async (req: Request) => found(await findPicture(portal.db, readId(req.params.id) ?? 0))

  /** A sentence when the picture could not be taken. */
  async function faultOf({ locals: { t } }: Response, take: () => Promise<unknown>): Promise<string> {
    try {
      await take()
      return ''
    } catch (error) {
      if (error instanceof Invalid) return pictureFault(t, portal.config, error)
      throw error
    }
  }

  async function showList(req: Request, res: Response, form: Form) {
    const { t, link } = res.locals
    const text = queryText(req, 'q').trim()
    const number = found(queryPage(req))
    const pictures = await listPictures(portal.db, text, pageSize, (number - 1) * pageSize)
    const page = paged(pictures, await countPictures(portal.db, text), number, pageSize)
    const query = text ? `q=${encodeURIComponent(text)}&` : ''
    res.render('newsroom/media/list', {
      page: { title: t.library.title },
      pictures: pictures.map((picture) => showInLibrary(res.locals, picture)),
      waiting: (await listChangedPictures(portal.db)).map(({ id, fileName }) => ({ fileName, href: link(`${library}/${id}`) })),
      pagination: pagination(page, (n) => link(`${library}?${query}trang=${n}`)),
      redrawing: await countDrawnBefore(portal.db),
      text,
      form,
    })
  }

  async function showOne(req: Request, res: Response, form?: Form) {
    const picture = await pictureOf(req)
    const names = await namesOf(portal.db, picture)
    const refused = changeRefusal(picture, res.locals.editor)
    res.render('newsroom/media/show', {
      page: { title: picture.fileName },
      picture: showInLibrary(res.locals, picture),
      uses: await listUses(portal.db, names, picture.id),
      unsaved: await isInUnsaved(portal.db, names, picture.id),
      logo: await isLogo(portal.db, picture.id),
      refused: refused ? res.locals.t.libraryRefusals[refused] : '',
      change: await changeOf(res, picture, names),
      mayTakeDown: mayTakeDown(res.locals.editor),
      form: form ?? { typed: typedOf(picture) },
    })
  }

  /** What waits for somebody who may publish what shows the picture. */
  async function changeOf({ locals }: Response, picture: LibraryPicture, names: string[]) {
    const change = await findPictureChange(portal.db, picture.id)
    if (!change) return undefined
    const live = await listLiveUses(portal.db, { id: picture.id, names })
    const mayDecide = mayApprove(change, live, locals.editor, await findRules(portal.db, locals.editor))
    const by = (await findUser(portal.db, change.file?.by ?? change.words?.by ?? 0))?.fullName ?? ''
    return showPictureChange(locals, picture, change, { by, mayDecide, isOwn: isProposedBy(change, locals.editor) })
  }

  return router
}

/** What became of the words that came with a picture which the library has. */
function alreadyKnown({ library: words }: Words, picture: LibraryPicture, typed: { alt: string; caption: string; credit: string }): string {
  const dropped = (['alt', 'caption', 'credit'] as const).filter((name) => typed[name] && typed[name] !== picture[name])
  return dropped.length ? words.knownOtherwise(dropped.map((name) => `“${typed[name]}”`).join(', ')) : words.known
}

const typedOf = ({ alt, caption, credit, focus, undescribed }: LibraryPicture) => ({
  ...{ alt, caption, credit, decorative: alt === '' && !undescribed ? '1' : '' },
  ...{ focus_x: String(focus.x), focus_y: String(focus.y) },
})

const focusTyped = ({ body }: Request) => ({ focus_x: field(body, 'focus_x'), focus_y: field(body, 'focus_y') })
