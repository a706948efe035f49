import { z } from 'zod'
import type { Words } from '#locales/index.ts'
import { fault, line, lines, readFields } from '#platform/http/forms/forms.ts'
import { localMinute, readLocalMinute } from '#platform/text/dates.ts'
import { type AlertValues, grades } from './alert.ts'

const hour = 3_600_000
/** A storm is over after that, or the alert is said anew. */
const longestDays = 30

/** A page of ours, or an address of the web. */
const isLink = (text: string) =>
  text === '' || /^\/(?!\/)[^\s\\]*$/.test(text) || (/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) && URL.canParse(text))

const alert = (now: Date) =>
  z.object({
    grade: z.enum(grades as ['danger', 'warning', 'information'], fault('invalid')),
    title: line({ max: 160, required: true }),
    details: lines({ max: 2000 }),
    area: line({ max: 200 }),
    link: line({ max: 500 }).refine(isLink, fault('alertLink')),
    ends_at: z
      .string()
      .transform((text) => readLocalMinute(text) ?? '')
      .refine((time) => time > now.toISOString(), fault('alertEnd'))
      .refine((time) => time <= new Date(now.getTime() + longestDays * 24 * hour).toISOString(), fault('alertTooLong')),
  })

export function readAlert(t: Words, body: unknown, now: Date) {
  const form = readFields(t, alert(now), body)
  if (!form.values) return form
  const { ends_at: endsAt, ...values } = form.values
  return { ...form, values: { ...values, endsAt } satisfies AlertValues }
}

/** What stands in the fields. */
export const typedAlert = ({ endsAt, ...values }: AlertValues) => ({ ...values, ends_at: localMinute(endsAt) })

/** Ready to be published with one line typed: a warning for a day. */
export const blankAlert = (now: Date) => ({
  grade: 'warning',
  ends_at: localMinute(new Date(Math.ceil(now.getTime() / hour) * hour + 24 * hour)),
})
