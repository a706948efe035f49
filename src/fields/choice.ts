import { z } from 'zod'
import type { Words } from '#locales/index.ts'
import type { Asked, Option } from './field.ts'
import type { OwnType } from './own-field.ts'
import { sentFault } from './sent.ts'

/** One of a few names, or none; `nameOf` says each as people read it. */
export const choice = <const Name extends string>(
  names: readonly Name[],
  nameOf: (t: Words, name: Name) => string,
  { required }: { required?: boolean } = {},
): OwnType<Name | ''> => ({
  control: { type: 'select', options: (t) => [['', t.articleForm.noChoice], ...names.map((name): Option => [name, nameOf(t, name)])] },
  blank: '',
  read: ({ t, whole }: Asked) =>
    z
      .enum(['' as const, ...names], t.faults.invalid)
      .refine((value) => !(required && whole) || value !== '', t.faults.required) as unknown as z.ZodType<Name | ''>,
  typed: (value) => value,
  json: (value) => value,
  shown: (value, t) => (value === '' ? t.conflict.empty : nameOf(t, value as Name)),
  sent: z.enum(names, sentFault('choice')),
  merged: 'whole',
})
