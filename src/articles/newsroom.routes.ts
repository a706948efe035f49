import { type Request, type Response, Router } from 'express'
import { listCategories } from '#categories/category.store.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { Conflict, found } from '#platform/errors.ts'
import { flash } from '#platform/http/flash.ts'
import { queryText, readId } from '#platform/http/query.ts'
import { showDate, showTime } from '#platform/text/dates.ts'
import { createArticle, takeStep } from './article.actions.ts'
import { type ArticleForm, readArticleForm, readStep, readTyped, readVersion, typedOf } from './article.form.ts'
import { findArticle } from './article.store.ts'
import { type Article, isScheduled, valuesOf } from './article.ts'
import { changedFields } from './changes.ts'
import { showEdit } from './edit.view.ts'
import { newArticle, refusal, type Step } from './workflow.ts'

/** Writing, saving and every step an article takes. */
export function articleEditing(portal: Portal): Router {
  const router = Router()

  router.get('/tin/moi', async (req, res) => {
    const typed = {
      ...readTyped({}),
      kind: queryText(req, 'loai') === 'announcement' ? 'announcement' : 'news',
      author: res.locals.editor.fullName,
    }
    await show(res, { form: { typed } })
  })

  router.post('/tin/moi', async (req, res) => {
    const step = readStep(req.body)
    const categories = await listCategories(portal.db)
    const form = readArticleForm(req.body, { t: res.locals.t, categories, step })
    const why = refusal(step, newArticle(res.locals.editor), res.locals.editor)
    if (why) return show(res.status(409), { form, refused: res.locals.t.refusals[why] })
    if (!form.values) return show(res.status(422), { form })

    const id = await createArticle(portal, res.locals.editor, form.values, step)
    await done(req, res, step, id)
  })

  router.get('/tin/:id', async (req, res) => {
    const article = await articleOf(req)
    await show(res, { article, form: { typed: typedOf(article) } })
  })

  router.post('/tin/:id', async (req, res) => {
    const article = await articleOf(req)
    const step = readStep(req.body)
    const form = readArticleForm(req.body, { t: res.locals.t, categories: await listCategories(portal.db), step, article })
    const why = refusal(step, article, res.locals.editor)
    if (why) return show(res.status(409), { article, form, refused: res.locals.t.refusals[why] })
    if (!form.values) return show(res.status(422), { article, form })
    if (!step.to && changedFields(valuesOf(article), form.values).length === 0) return unchanged(req, res, article.id)

    try {
      await takeStep(portal, res.locals.editor, { ...article, version: readVersion(req.body) }, step, form.values, form.reason)
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      return show(res.status(409), { article: await articleOf(req), form })
    }
    await done(req, res, step, article.id)
  })

  const articleOf = async (req: Request) => found(await findArticle(portal.db, readId(req.params.id) ?? 0))

  async function show(
    res: Response,
    { refused = '', ...editing }: { article?: Article; form: ArticleForm | Pick<ArticleForm, 'typed' | 'errors'>; refused?: string },
  ) {
    const { editor } = res.locals
    const categories = await listCategories(portal.db)
    res.render('newsroom/articles/edit', { ...showEdit(portal, res.locals, { editor, categories, ...editing }), refused })
  }

  async function done(req: Request, res: Response, step: Step, id: number) {
    const article = found(await findArticle(portal.db, id))
    const scheduled = step.name === 'publish' && isScheduled(article, timestamp(portal.clock))
    const time = scheduled ? article.publishedAt! : article.updatedAt
    flash(req, res.locals.t.done[scheduled ? 'schedule' : step.name](scheduled ? `${showTime(time)} | ${showDate(time)}` : showTime(time)))
    res.redirect(303, res.locals.link(`/quan-tri/tin/${id}`))
  }

  function unchanged(req: Request, res: Response, id: number) {
    flash(req, res.locals.t.done.unchanged())
    res.redirect(303, res.locals.link(`/quan-tri/tin/${id}`))
  }

  return router
}
