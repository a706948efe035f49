import { dueAtOf, type Manuscript } from '#content/core/manuscript.ts'
import { typedOf } from '#content/editing/article.form.ts'

/** The text as somebody reads it, as the fields of a form. The steps are taken with that: nobody publishes what they have not read. */
export function asRead(manuscript: Manuscript, categories: { id: number; slug: string }[], now: string): [name: string, value: string][] {
  const dueAt = dueAtOf(manuscript)
  const typed = typedOf(manuscript.values, { categories, pictures: [] }, dueAt && dueAt > now ? dueAt : null)
  return Object.entries(typed).filter(([name]) => name !== 'reason')
}
