import { z } from 'zod'
import type { Words } from '#locales/index.ts'
import { email, field, type ReadForm, readFields } from '#platform/http/forms/forms.ts'
import type { Responsibilities, ResponsibilitiesByUser } from '#users/responsibilities/responsibility.ts'

const beat = z.object({ email: email({ max: 200 }) })

/** The box that stands for every category, those to come included. */
export const allField = 'moi-chuyen-muc'

export const categoryField = (id: number): string => `chuyen-muc-${id}`

/**
 * One box a category; those that do not exist are not asked for. Who is given some by name is given no more than those, whatever else is
 * ticked.
 */
export function readResponsibilities(t: Words, body: unknown, known: { id: number }[]): ReadForm<Responsibilities> {
  const form = readFields(t, beat, body)
  const chosen = known.filter(({ id }) => field(body, categoryField(id)) !== '').map(({ id }) => id)
  const categories = chosen.length === 0 && field(body, allField) !== '' ? 'all' : chosen.sort((a, b) => a - b)
  const typed = { ...form.typed, ...boxes(categories) }
  return form.errors ? { typed, errors: form.errors } : { typed, values: { ...form.values, categories } }
}

export const responsibilitiesAsTyped = ({ email, categories }: Responsibilities) => ({ email, ...boxes(categories) })

const boxes = (categories: ResponsibilitiesByUser): Record<string, string> =>
  categories === 'all' ? { [allField]: '1' } : Object.fromEntries(categories.map((id) => [categoryField(id), '1']))
