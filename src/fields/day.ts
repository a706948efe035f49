import { z } from 'zod'
import { isPlausible, readLocalMinute, showDate } from '#platform/text/dates.ts'
import type { Asked } from './field.ts'
import type { OwnType } from './own-field.ts'
import { sentFault } from './sent.ts'

/** A day of the calendar (`2019-10-16`), or nothing. */
export const day = ({ required }: { required?: boolean } = {}): OwnType<string | null> => ({
  control: { type: 'date', short: true },
  blank: null,
  read: ({ t, now, whole }: Asked) =>
    z
      .string()
      .transform((text, issues) => {
        if (text.trim() === '') return null
        const found = readDay(text)
        if (!found) issues.addIssue({ code: 'custom', message: t.articleForm.faults.noSuchDay(text) })
        else if (!isPlausible(momentOf(found)!, now)) issues.addIssue({ code: 'custom', message: t.faults.year })
        return found ?? null
      })
      .refine((value) => !(required && whole) || value !== null, t.faults.required),
  typed: (value) => value ?? '',
  json: (value) => value,
  shown: (value, t) => (value === null ? t.conflict.empty : written(value)),
  sent: z
    .string(sentFault('time'))
    .transform(readDay)
    .pipe(z.string(sentFault('time')).refine((value) => isPlausible(momentOf(value)!, new Date()), sentFault('year'))),
  merged: 'whole',
})

/** `2019-10-16`, or as people here write it: `16/10/2019`. */
function readDay(text: string): string | undefined {
  const [, date = '', month = '', year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text.trim()) ?? []
  const found = year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : text.trim()
  return /^\d{4}-\d\d-\d\d$/.test(found) && momentOf(found) ? found : undefined
}

/** `16/10/2019` */
const written = (value: string): string => showDate(momentOf(value)!)

const momentOf = (value: string) => readLocalMinute(value)
