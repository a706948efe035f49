import { type Request, type Response, Router } from 'express'
import { findRules } from '#approval/rules.store.ts'
import { listCategories } from '#categories/category.store.ts'
import { sayWhatIsGone } from '#content/core/decorated-body.query.ts'
import { findManuscript } from '#content/core/manuscript.store.ts'
import type { Manuscript } from '#content/core/manuscript.ts'
import { restoreRevision } from '#content/editing/article.actions.ts'
import { readVersion } from '#content/editing/article.form.ts'
import { asRead } from '#content/overview/as-read.ts'
import { showSteps } from '#content/workflow/step-bar.view.ts'
import { refusal, steps, workItem } from '#content/workflow/workflow.ts'
import { pieceOf } from '#content/workflow/writers.query.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { found, Refused } from '#platform/errors.ts'
import { done } from '#platform/http/forms/flash.ts'
import { queryText, readId } from '#platform/http/query.ts'
import { showMoment } from '#platform/text/dates.ts'
import { renderAside, rendered } from '#platform/text/rendered.ts'
import { mayClear } from './clear.actions.ts'
import { listOldVersions } from './clear.store.ts'
import { showComparison } from './comparison.view.ts'
import { findRevision, listVersions, type Revision } from './revision.store.ts'

/** What an article said before: reading it, comparing it, bringing it back. */
export function articleRevisions(portal: Portal): Router {
  const router = Router()

  router.get('/tin/:id/ban/:version', async (req, res) => {
    const { t, link, editor } = res.locals
    const { manuscript, revision } = await revisionOf(req)
    const { article } = manuscript
    const versions = await listVersions(portal.db, article.id)
    const other = await otherOf(req, article.id, revision, versions)
    const [before, after] = other && other.version > revision.version ? [revision, other] : [other, revision]
    const categories = await listCategories(portal.db)
    await renderAside(portal.textThreads, revision.values.body)
    res.render('newsroom/articles/revision', {
      page: { title: t.revision.heading(String(revision.version), revision.values.title) },
      back: { href: link(`/quan-tri/tin/${article.id}`), title: article.title },
      written: t.revision.written(showMoment(revision.at), revision.by),
      versions: versions
        .filter((version) => version !== revision.version)
        .map((version) => [String(version), t.revision.name(String(version))]),
      form: { typed: { 'so-voi': String(other?.version ?? '') } },
      comparison: before && after ? await showComparison(portal, res.locals, categories, before.values, after.values) : [],
      names: [before, after].map((side) => t.revision.name(String(side?.version))),
      compared: other !== undefined,
      values: { ...revision.values, bodyHtml: await sayWhatIsGone(portal.db, res.locals, rendered(revision.values.body)) },
      version: article.version,
      steps: await stepsBeside(res, manuscript, [revision, other], categories),
      ...{ id: article.id, number: revision.version },
      clearable: await isClearable(res, manuscript, revision),
      restorable:
        revision.version !== article.version && !refusal(steps[0]!, workItem(manuscript), editor, await findRules(portal.db, editor)),
    })
  })

  router.post('/tin/:id/ban/:version', async (req, res) => restore(req, res))

  /** Comparing with the text as it stands is reading it: what may be done with it is done from there, too. */
  async function stepsBeside(
    { locals }: Response,
    manuscript: Manuscript,
    shown: (Revision | undefined)[],
    filed: { id: number; slug: string }[],
  ) {
    const { binned, version } = manuscript.article
    if (binned || !shown.some((one) => one?.version === version)) return undefined
    const { editor } = locals
    const rules = await findRules(portal.db, editor)
    const piece = await pieceOf(portal.db, manuscript, rules, { by: editor.id })
    const now = timestamp(portal.clock)
    return { bar: { ...showSteps(locals, { manuscript, piece, editor, rules, now }), bin: '' }, asRead: asRead(manuscript, filed, now) }
  }

  const isClearable = async (res: Response, manuscript: Manuscript, { version }: Revision) =>
    (await mayClear(portal.db, res.locals.editor, manuscript)) &&
    (await listOldVersions(portal.db, manuscript.article.id)).includes(version)

  async function restore(req: Request, res: Response) {
    const { t, editor } = res.locals
    const { manuscript, revision } = await revisionOf(req)
    const why = refusal(steps[0]!, workItem(manuscript), editor, await findRules(portal.db, editor))
    if (why) throw new Refused(t.refusals[why])
    await renderAside(portal.textThreads, revision.values.body)
    await restoreRevision(portal, editor, manuscript, readVersion(req.body), revision)
    done(req, res, t.done.restore(String(revision.version)), `/quan-tri/tin/${manuscript.article.id}`)
  }

  async function revisionOf(req: Request) {
    const manuscript = found(await findManuscript(portal.db, readId(req.params.id) ?? 0))
    return { manuscript, revision: found(await findRevision(portal.db, manuscript.article.id, readId(req.params.version) ?? 0)) }
  }

  /** The version to compare with: the one asked for, or the one before. */
  async function otherOf(req: Request, id: number, { version }: Revision, versions: number[]) {
    const asked = readId(queryText(req, 'so-voi')) ?? versions.findLast((one) => one < version)
    return asked === undefined ? undefined : findRevision(portal.db, id, asked)
  }

  return router
}
