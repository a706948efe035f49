import { z } from 'zod'
import type { Words } from '#locales/index.ts'
import { email, field, type ReadForm, readFields } from '#platform/http/forms/forms.ts'
import type { Beat } from './responsibility.ts'

const beat = z.object({ email: email({ max: 200 }) })

export const categoryField = (id: number): string => `chuyen-muc-${id}`

/** One box a category; those that do not exist are not asked for. */
export function readBeat(t: Words, body: unknown, categories: { id: number }[]): ReadForm<Beat> {
  const form = readFields(t, beat, body)
  const chosen = categories.filter(({ id }) => field(body, categoryField(id)) !== '').map(({ id }) => id)
  const typed = { ...form.typed, ...boxes(chosen) }
  return form.errors ? { typed, errors: form.errors } : { typed, values: { ...form.values, categoryIds: chosen.sort((a, b) => a - b) } }
}

export const beatAsTyped = ({ email, categoryIds }: Beat) => ({ email, ...boxes(categoryIds) })

const boxes = (ids: number[]) => Object.fromEntries(ids.map((id) => [categoryField(id), '1']))
