import { Router } from 'express'
import { listCategories } from '#categories/category.store.ts'
import type { Words } from '#locales/index.ts'
import type { Portal } from '#platform/context.ts'
import { actorOf } from '#platform/database/write.ts'
import { done } from '#platform/http/forms/flash.ts'
import { field, showForm } from '#platform/http/forms/forms.ts'
import { listResponsibilities } from '#users/responsibilities/responsibility.store.ts'
import type { ResponsibilitiesByUser } from '#users/responsibilities/responsibility.ts'
import { listUsers } from '#users/user.store.ts'
import { changeRules } from './rules.actions.ts'
import { needsFourEyes } from './rules.store.ts'

/** The categories somebody looks after, in words. */
function named({ approval }: Words, categories: ResponsibilitiesByUser, names: Map<number, string>): string {
  if (categories === 'all') return approval.all
  return categories.map((id) => names.get(id)).join(', ') || approval.none
}

/** Who approves what. */
export function approvalSettings(portal: Portal): Router {
  const router = Router()

  router.get('/duyet-bai', async (_req, res) => {
    const { t, link } = res.locals
    const names = new Map((await listCategories(portal.db)).map(({ id, name }) => [id, name]))
    const responsibilitiesByUser = await listResponsibilities(portal.db)
    const users = (await listUsers(portal.db)).filter(({ active }) => active)
    showForm(
      res,
      'newsroom/approval/edit',
      t.approval.heading,
      { typed: { four_eyes: (await needsFourEyes(portal.db)) ? '1' : '' } },
      {
        people: users.map(({ id, fullName, role }) => ({
          fullName,
          role: t.roles[role],
          categories: named(t, role === 'admin' ? 'all' : (responsibilitiesByUser.get(id)?.categories ?? []), names),
          email: responsibilitiesByUser.get(id)?.email || '–',
          href: link(`/quan-tri/nguoi-dung/${id}/phu-trach`),
        })),
      },
    )
  })

  router.post('/duyet-bai', async (req, res) => {
    const { t, editor } = res.locals
    await changeRules(portal, actorOf(editor), field(req.body, 'four_eyes') !== '')
    done(req, res, t.approval.changed, '/quan-tri/duyet-bai')
  })

  return router
}
