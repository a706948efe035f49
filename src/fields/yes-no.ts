import { z } from 'zod'
import type { OwnType } from './own-field.ts'
import { sentFlag } from './sent.ts'

/** Yes or no. It is chosen from a list: a box that is not ticked says nothing, as does a form that does not ask. */
export const yesNo: OwnType<boolean> = {
  control: {
    type: 'select',
    short: true,
    options: (t) => [
      ['', t.conflict.no],
      ['1', t.conflict.yes],
    ],
  },
  blank: false,
  read: () => z.string().transform((value) => value !== ''),
  typed: (value) => (value ? '1' : ''),
  json: (value) => value,
  shown: (value, t) => (value ? t.conflict.yes : t.conflict.no),
  sent: sentFlag,
  merged: 'whole',
}
