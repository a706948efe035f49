import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Request, type Response, Router } from 'express'
import type { Portal } from '#platform/context.ts'
import { found } from '#platform/errors.ts'
import { paged, pagination } from '#platform/http/pagination.ts'
import { queryPage, queryText } from '#platform/http/query.ts'
import { csvLine, csvStart } from '#platform/text/csv.ts'
import { showNumber } from '#platform/text/dates.ts'
import { listUsers } from '#users/user.store.ts'
import { countEntries, listEntries } from './entry.store.ts'
import { type AuditFilter, entriesPerPage } from './entry.ts'
import { showEntry } from './entry.view.ts'
import { type Chosen, readFilter } from './filter.form.ts'

const batch = 500

/** Who did what, and when. */
export function auditPages(portal: Portal): Router {
  const router = Router()

  router.get('/nhat-ky', async (req, res) => {
    const { t, link } = res.locals
    const chosen = chosenIn(req)
    const filter = readFilter(chosen)
    const number = found(queryPage(req))
    const total = await countEntries(portal.db, filter)
    const items = await listEntries(portal.db, filter, { limit: entriesPerPage, offset: (number - 1) * entriesPerPage })
    const current = paged(items, total, number, entriesPerPage)

    res.render('newsroom/audit/list', {
      page: { title: t.audit.title },
      form: { typed: chosen },
      fields: await filterFields(res),
      hits: t.audit.hits(showNumber(total)),
      entries: current.items.map((entry) => showEntry(entry, res.locals)),
      csv: link(withQuery('/quan-tri/nhat-ky.csv', chosen)),
      pagination: pagination(current, (page) => link(withQuery('/quan-tri/nhat-ky', chosen, page))),
    })
  })

  router.get('/nhat-ky.csv', async (req, res) => {
    const { columns } = res.locals.t.audit
    const filter = readFilter(chosenIn(req))
    res.attachment('nhat-ky.csv').type('text/csv; charset=utf-8')
    const start = csvStart + csvLine([columns.time, columns.actor, columns.action, columns.subject, columns.details])
    // Read on only as fast as it is taken: a long log is never in memory as a whole.
    await pipeline(Readable.from(lines(start, filter, res)), res)
  })

  async function* lines(start: string, filter: AuditFilter, res: Response) {
    yield start
    let entries = await listEntries(portal.db, filter, { limit: batch })
    while (entries.length > 0) {
      const shown = entries.map((entry) => showEntry(entry, res.locals))
      yield shown.map(({ iso, actor, words, subject, details }) => csvLine([iso, actor, words, subject, details.join('; ')])).join('')
      entries = await listEntries(portal.db, filter, { limit: batch, before: entries.at(-1)?.id })
    }
  }

  async function filterFields(res: Response) {
    const { t } = res.locals
    const users = await listUsers(portal.db)
    const actions = Object.entries(t.audit.actions)
    return [
      {
        name: 'nguoi',
        label: t.audit.person,
        type: 'select',
        options: [['', t.audit.everybody], ...users.map((user) => [String(user.id), user.fullName])],
      },
      { name: 'viec', label: t.audit.columns.action, type: 'select', options: [['', t.audit.everything], ...actions] },
      { name: 'ngay', label: t.audit.day, type: 'date' },
    ]
  }

  return router
}

const chosenIn = (req: Request): Chosen => ({ nguoi: queryText(req, 'nguoi'), viec: queryText(req, 'viec'), ngay: queryText(req, 'ngay') })

function withQuery(path: string, chosen: Chosen, page = 1): string {
  const query = new URLSearchParams(Object.entries({ ...chosen, trang: page > 1 ? String(page) : '' }).filter(([, value]) => value !== ''))
  return query.size > 0 ? `${path}?${query}` : path
}
