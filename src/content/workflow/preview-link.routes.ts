import { type Request, type Response, Router } from 'express'
import { findRules } from '#approval/rules.store.ts'
import { findManuscript } from '#content/core/manuscript.store.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { found, Refused } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { readId } from '#platform/http/query.ts'
import { showMoment } from '#platform/text/dates.ts'
import { makePreviewLink, withdrawPreviewLink } from './preview-link.actions.ts'
import { listPreviewLinks } from './preview-link.store.ts'
import { refusal, steps, workItem } from './workflow.ts'

/** Links that show an article to somebody without an account before it is published. */
export function previewLinks(portal: Portal): Router {
  const router = Router()

  router.get('/tin/:id/chia-se', async (req, res) => {
    const { t, link } = res.locals
    const { article } = await manuscriptOf(req)
    const links = await listPreviewLinks(portal.db, article.id, timestamp(portal.clock))
    res.render('newsroom/articles/share', {
      page: { title: t.previewLink.heading },
      back: { href: link(`/quan-tri/tin/${article.id}`), title: article.title },
      links: links.map(({ id, at, by, expiresAt }) => ({
        text: t.previewLink.line(by, showMoment(at), showMoment(expiresAt)),
        withdrawHref: link(`/quan-tri/tin/${article.id}/chia-se/${id}/thu-hoi`),
      })),
    })
  })

  router.post('/tin/:id/chia-se', async (req, res) => {
    const { t, editor } = res.locals
    const manuscript = await changeableOf(req, res)
    const { address, expiresAt } = await makePreviewLink(portal, editor, manuscript)
    done(req, res, t.previewLink.made(showMoment(expiresAt)), `/quan-tri/tin/${manuscript.article.id}/chia-se`, 'done', address)
  })

  router.post('/tin/:id/chia-se/:link/thu-hoi', async (req, res) => {
    const manuscript = await changeableOf(req, res)
    await withdrawPreviewLink(portal, res.locals.editor, manuscript, readId(req.params.link) ?? 0)
    done(req, res, res.locals.t.previewLink.withdrawn, `/quan-tri/tin/${manuscript.article.id}/chia-se`)
  })

  const manuscriptOf = async (req: Request) => found(await findManuscript(portal.db, readId(req.params.id) ?? 0))

  /** @throws Refused when it is not this editor's to change */
  async function changeableOf(req: Request, { locals: { t, editor } }: Response) {
    const manuscript = await manuscriptOf(req)
    const why = refusal(steps[0]!, workItem(manuscript), editor, await findRules(portal.db, editor))
    if (why) throw new Refused(t.refusals[why])
    return manuscript
  }

  return router
}
