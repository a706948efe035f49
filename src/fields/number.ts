import { z } from 'zod'
import { showNumber } from '#platform/text/dates.ts'
import type { Asked } from './field.ts'
import type { OwnType } from './own-field.ts'
import { sentFault } from './sent.ts'

/** A whole number, or nothing. */
export const number = ({ min, max, required }: { min: number; max: number; required?: boolean }): OwnType<number | null> => ({
  control: { type: 'text', short: true, attributes: { inputmode: 'numeric', autocomplete: 'off' } },
  blank: null,
  read: ({ t, whole }: Asked) =>
    z
      .string()
      .transform(readNumber)
      .refine(
        (value) => value === null || (Number.isSafeInteger(value) && value >= min && value <= max),
        t.articleForm.faults.number(showNumber(min), showNumber(max)),
      )
      .refine((value) => !(required && whole) || value !== null, t.faults.required),
  typed: (value) => String(value ?? ''),
  json: (value) => value,
  shown: (value, t) => (value === null ? t.conflict.empty : showNumber(value)),
  sent: z.coerce.number(sentFault('number')).int(sentFault('number')).min(min, sentFault('choice')).max(max, sentFault('choice')),
  merged: 'whole',
})

/** `1.200` is written as people here write it. */
const readNumber = (text: string): number | null => {
  const digits = text.trim().replace(/(?<=\d)[. ](?=\d{3}(\D|$))/g, '')
  if (digits === '') return null
  return /^-?\d+$/.test(digits) ? Number(digits) : Number.NaN
}
