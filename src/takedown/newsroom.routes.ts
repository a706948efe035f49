import { type Request, type Response, Router } from 'express'
import { listTakedowns } from '#media/takedown.store.ts'
import type { Takedown } from '#media/takedown.ts'
import { listUses } from '#media/uses.store.ts'
import type { Portal } from '#platform/context.ts'
import { Forbidden, found } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { type Form, readFields } from '#platform/http/forms/forms.ts'
import { readId } from '#platform/http/query.ts'
import { findFileSubject, findPictureSubject, type Subject } from './subject.query.ts'
import { takeDown, takedownRefusal } from './takedown.actions.ts'
import { takedownForm } from './takedown.form.ts'
import { showTakedown } from './takedown.view.ts'

const longest = 200

/** Taking a picture or a file down at once: what will happen is said first, then a reason is asked for. */
export function takedownPages(portal: Portal): Router {
  const router = Router()

  router.get('/thu-vien/da-go', async (_req, res) => {
    const { t } = res.locals
    const takedowns = await listTakedowns(portal.db, longest)
    res.render('newsroom/takedown/list', {
      page: { title: t.takedown.listTitle },
      takedowns: takedowns.map((one) => showTakedown(res.locals, one)),
    })
  })

  offer('/thu-vien/tep/:id', findFileSubject)
  offer('/thu-vien/:id', findPictureSubject)

  function offer(item: '/thu-vien/:id' | '/thu-vien/tep/:id', find: typeof findFileSubject) {
    const path = `${item}/go` as const
    const subjectOf = async (req: Request<{ id: string }>) => found(await find(portal.db, readId(req.params.id) ?? 0))

    router.get(item, async (req, res, next) => {
      const subject = await find(portal.db, readId(req.params.id) ?? 0)
      if (!subject?.takedown) return next()
      await showTaken(res, subject, subject.takedown)
    })

    router.get(path, async (req, res) => confirm(res, await subjectOf(req), { typed: {} }))

    router.post(path, async (req, res) => {
      const { t, editor } = res.locals
      const subject = await subjectOf(req)
      const form = readFields(t, takedownForm, req.body)
      if (form.errors) return confirm(res.status(422), subject, form)
      if (!subject.takedown) await takeDown(portal, editor, subject, form.values.reason)
      done(req, res, t.takedown.done[subject.what], subject.path)
    })
  }

  async function showTaken(res: Response, { fileName, what, names, coverId }: Subject, takedown: Takedown) {
    res.render('newsroom/takedown/show', {
      page: { title: fileName },
      what,
      taken: showTakedown(res.locals, takedown),
      uses: await listUses(portal.db, names, coverId),
    })
  }

  async function confirm(res: Response, subject: Subject, form: Form) {
    const { t, editor, link } = res.locals
    const refused = await takedownRefusal(portal.db, editor, subject)
    if (refused === 'wrongRole') throw new Forbidden()
    res.render('newsroom/takedown/confirm', {
      page: { title: t.takedown.title[subject.what] },
      subject: { ...subject, href: link(subject.path) },
      uses: await listUses(portal.db, subject.names, subject.coverId),
      refused: refused ? t.takedown.refusals[refused] : '',
      form,
    })
  }

  return router
}
