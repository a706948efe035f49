import { z } from 'zod'
import type { Words } from '#locales/index.ts'
import { fault, line, readFields } from '#platform/http/forms/forms.ts'
import { isPlausible, readLocalMinute } from '#platform/text/dates.ts'
import { type OutageValues, scopes } from './outage.ts'

const day = 86_400_000
const moment = z.string().transform((text) => readLocalMinute(text) ?? '')

export function readOutage(t: Words, body: unknown, now: Date) {
  const form = readFields(
    t,
    z.object({
      scope: z.enum(scopes as ['newsroom', 'site'], fault('invalid')),
      reason: line({ max: 200, required: true }),
      starts_at: moment.refine((time) => time !== '', fault('moment')).refine((time) => isPlausible(time, now), fault('year')),
      ends_at: moment.refine((time) => time > now.toISOString(), fault('alertEnd')),
    }),
    body,
  )
  if (!form.values) return form
  const { scope, reason, starts_at: startsAt, ends_at: endsAt } = form.values
  const length = Date.parse(endsAt) - Date.parse(startsAt)
  const wrong = length <= 0 ? t.faults.endBeforeStart : length > 7 * day ? t.faults.outageTooLong : ''
  if (wrong) return { typed: form.typed, errors: { ends_at: wrong }, values: undefined }
  return { ...form, values: { scope, reason, startsAt, endsAt } satisfies OutageValues }
}
