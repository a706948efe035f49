import { z } from 'zod'
import type { Words } from '#locales/index.ts'
import { checkbox, field, line, type ReadForm, readFields } from '#platform/http/forms/forms.ts'

const words = z.object({ alt: line({ max: 1000 }), caption: line({ max: 1000 }), credit: line({ max: 1000 }), decorative: checkbox() })

/** Words that go with a picture. Nobody gets past what it shows, unless it shows nothing that matters. */
export function readPictureForm(t: Words, body: unknown): ReadForm<{ alt: string; caption: string; credit: string }> {
  const { typed, values, errors } = readFields(t, words, body)
  if (errors) return { typed, errors }
  const { decorative, ...said } = values
  if (!decorative && said.alt === '') return { typed, errors: { alt: t.library.noAlt } }
  return { typed, values: { ...said, alt: decorative ? '' : said.alt } }
}

const percent = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.number().max(100))
  .catch(50)

/** The point that crops keep; the middle where it says nothing one can use. */
export const readFocus = (body: unknown) => ({ x: percent.parse(field(body, 'focus_x')), y: percent.parse(field(body, 'focus_y')) })
