import { type Response, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { actorOf } from '#platform/database/write.ts'
import { found } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { type Form, showForm } from '#platform/http/forms/forms.ts'
import { queryText, readId } from '#platform/http/query.ts'
import { fold } from '#platform/text/vietnamese.ts'
import { countUnread } from '#search-engine/files/page.store.ts'
import { countUnindexed } from '#search-engine/index/index.store.ts'
import { findSynonym, listSynonyms } from '#search-engine/words/synonym.store.ts'
import type { Synonym } from '#search-engine/words/synonym.ts'
import { listMisses } from './misses.store.ts'
import { firstDay } from './misses.ts'
import { showMiss, showProgress, showSynonym, weightChoices } from './newsroom.view.ts'
import { addSynonym, changeSynonym, removeSynonym } from './synonym.actions.ts'
import { readSynonym } from './synonym.form.ts'

const list = '/quan-tri/tim-kiem'
const mostMisses = 100

declare global {
  namespace Express {
    interface Locals {
      /** The one that the address names. */
      synonym: Synonym
    }
  }
}

/** What readers search for in vain, and the abbreviations that search knows. */
export function searchAdministration(portal: Portal): Router {
  const router = Router()

  router.param('synonym', async (_req, res, next, id) => {
    res.locals.synonym = found(await findSynonym(portal.db, readId(id) ?? 0))
    next()
  })

  router.get('/tim-kiem', async (req, res) => {
    const text = queryText(req, 'q')
    const misses = await listMisses(portal.db, firstDay(portal), mostMisses)
    const synonyms = (await listSynonyms(portal.db)).filter(({ short, long }) => fold(`${short} ${long}`).includes(fold(text.trim())))
    res.render('newsroom/search/list', {
      page: { title: res.locals.t.searchAdmin.title },
      text,
      misses: misses.map((miss) => showMiss(miss, res.locals)),
      synonyms: synonyms.map((synonym) => showSynonym(synonym, res.locals)),
      progress: showProgress(res.locals, { articles: await countUnindexed(portal.db), files: await countUnread(portal.db) }),
    })
  })

  router.get('/tim-kiem/moi', (req, res) => showNew(res, { typed: { short: queryText(req, 'tu') } }))

  router.post('/tim-kiem/moi', async (req, res) => {
    const { t, editor } = res.locals
    const form = readSynonym(t, req.body)
    if (form.errors) return showNew(res, form)

    const refusal = await addSynonym(portal, actorOf(editor), form.values)
    if (refusal) return showNew(res, { ...form, errors: { short: t.searchAdmin.refusals[refusal] } })
    done(req, res, t.searchAdmin.added(form.values.short), list)
  })

  router.get('/tim-kiem/:synonym', (_req, res) => {
    const { short, long, weight } = res.locals.synonym
    showOne(res, { typed: { short, long, weight: String(weight) } })
  })

  router.post('/tim-kiem/:synonym', async (req, res) => {
    const { t, editor, synonym } = res.locals
    const form = readSynonym(t, req.body)
    if (form.errors) return showOne(res, form)

    const refusal = await changeSynonym(portal, actorOf(editor), synonym, form.values)
    if (refusal) return showOne(res, { ...form, errors: { short: t.searchAdmin.refusals[refusal] } })
    done(req, res, t.searchAdmin.changed(form.values.short), list)
  })

  router.post('/tim-kiem/:synonym/xoa', async (req, res) => {
    const { t, editor, synonym } = res.locals
    await removeSynonym(portal, actorOf(editor), synonym)
    done(req, res, t.searchAdmin.removed(synonym.short), list)
  })

  const showNew = (res: Response, form: Form) =>
    showForm(res, 'newsroom/search/edit', res.locals.t.searchAdmin.add, form, { weights: weightChoices(res.locals) })
  const showOne = (res: Response, form: Form) =>
    showForm(res, 'newsroom/search/edit', res.locals.t.searchAdmin.change(res.locals.synonym.short), form, {
      weights: weightChoices(res.locals),
    })

  return router
}
