import { z } from 'zod'
import type { Words } from '#locales/index.ts'
import { fault, line, readFields } from '#platform/http/forms/forms.ts'
import { slugify } from '#platform/text/vietnamese.ts'

const category = z.object({
  name: line({ max: 100, required: true }),
  slug: z
    .string()
    .trim()
    .max(80, fault('tooLong'))
    .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, fault('slug')),
  description: line({ max: 300 }),
})

/** An address that is left empty is made from the name. */
export function readCategory(t: Words, body: unknown) {
  const form = readFields(t, category, body)
  if (form.errors) return form
  return { ...form, values: { ...form.values, slug: form.values.slug || slugify(form.values.name) } }
}
