import { Router } from 'express'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { queryText } from '#platform/http/query.ts'
import { readLocalMinute } from '#platform/text/dates.ts'
import { listCalendar } from './calendar.store.ts'
import { monthAfter, readMonth } from './calendar.ts'
import { showCalendar } from './calendar.view.ts'

/** A month of what is scheduled and what was published. */
export function calendarPage(portal: Portal): Router {
  const router = Router()

  router.get('/lich', async (req, res) => {
    const now = timestamp(portal.clock)
    const month = readMonth(queryText(req, 'thang'), now)
    const [from, until] = [month, monthAfter(month, 1)].map((each) => readLocalMinute(`${each}-01`) ?? now) as [string, string]
    res.render('newsroom/articles/calendar', showCalendar(res.locals, month, await listCalendar(portal.db, from, until), now))
  })

  return router
}
