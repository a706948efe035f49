import type { Words } from '#locales/index.ts'
import { type Form, field } from '#platform/http/forms.ts'
import { repairLine } from '#platform/text/vietnamese.ts'

export interface PictureForm extends Form {
  values: { alt: string; caption: string; credit: string }
}

/** Words that go with a picture. Nobody gets past what it shows, unless it shows nothing that matters. */
export function readPictureForm(t: Words, body: unknown): PictureForm {
  const names = ['alt', 'caption', 'credit', 'decorative'] as const
  const typed = Object.fromEntries(names.map((name) => [name, repairLine(field(body, name)).slice(0, 1000)])) as Record<
    (typeof names)[number],
    string
  >
  const errors = typed.alt === '' && typed.decorative === '' ? { alt: t.library.noAlt } : undefined
  return { typed, errors, values: { alt: typed.decorative ? '' : typed.alt, caption: typed.caption, credit: typed.credit } }
}
