import type { z } from 'zod'
import { lines, line as typedLine } from '#platform/http/forms/forms.ts'
import type { Asked } from './field.ts'
import type { OwnType } from './own-field.ts'
import { sentFault, sentLine, sentParagraph } from './sent.ts'

interface Limits {
  /** In letters. */
  max: number
  /** Whether others are to read it only with this. */
  required?: boolean
}

/** One line of text. */
export const line = ({ max, required }: Limits): OwnType<string> => ({
  ...words({ max, required }, typedLine({ max })),
  control: { type: 'text', lang: 'vi' },
  sent: within(sentLine, max),
  merged: 'whole',
})

/** Several lines of text. */
export const paragraph = ({ max, required }: Limits): OwnType<string> => ({
  ...words({ max, required }, lines({ max })),
  control: { type: 'textarea', lang: 'vi' },
  sent: within(sentParagraph, max),
  merged: 'lines',
})

const words = ({ required = false }: Limits, text: z.ZodType<string>) => ({
  blank: '',
  read: ({ t, whole }: Asked) => text.refine((value) => !(required && whole) || value !== '', t.faults.required),
  typed: (value: string) => value,
  shown: (value: string) => value,
  json: (value: string) => value,
})

const within = (text: z.ZodType<string>, max: number) => text.refine((value) => value.length <= max, sentFault('tooLong'))
