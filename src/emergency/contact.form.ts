import { z } from 'zod'
import type { Words } from '#locales/index.ts'
import { fault, line, readFields } from '#platform/http/forms/forms.ts'
import { contactKinds } from './contact.ts'

const contact = z.object({
  kind: z.enum(contactKinds as ['phone', 'shelter'], fault('invalid')),
  name: line({ max: 120, required: true }),
  phone: line({ max: 40 }).refine((text) => /^$|^[+\d][\d\s.()/-]*$/.test(text), fault('phone')),
  address: line({ max: 200 }),
})

/** Somebody to call has a number, a place to go to has an address. */
export function readContact(t: Words, body: unknown) {
  const form = readFields(t, contact, body)
  if (!form.values) return form
  const missing = form.values.kind === 'phone' ? 'phone' : 'address'
  return form.values[missing] ? form : { typed: form.typed, errors: { [missing]: t.faults.required }, values: undefined }
}
