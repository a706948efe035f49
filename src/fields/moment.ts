import { z } from 'zod'
import type { Words } from '#locales/index.ts'
import { isPlausible, localIso, localMinute, readLocalMinute, showStamp } from '#platform/text/dates.ts'
import type { Asked } from './field.ts'
import { sentMoment } from './sent.ts'

/** A minute of the portal's zone, kept as a stored time. */
export const moment = {
  control: { type: 'datetime-local', short: true },
  blank: null,
  read: (asked: Asked) => readTypedMoment(asked),
  typed: (value: string | null) => (value ? localMinute(value) : ''),
  json: (value: string | null) => value && localIso(value),
  shown: (value: string | null, t: Words) => (value ? showStamp(value) : t.conflict.empty),
  sent: sentMoment,
  merged: 'minute',
} as const

/** One that was not changed keeps its seconds. */
export const readTypedMoment = ({ t, now, known }: Pick<Asked, 't' | 'now' | 'known'>) =>
  z.string().transform((text, issues) => {
    const { faults } = t.articleForm
    if (text.trim() === '') return null
    if (typeof known === 'string' && localMinute(known) === text.trim()) return known
    const time = readLocalMinute(text)
    if (!time) issues.addIssue({ code: 'custom', message: faults.noSuchTime(text) })
    else if (!isPlausible(time, now)) issues.addIssue({ code: 'custom', message: t.faults.year })
    return time ?? null
  })
