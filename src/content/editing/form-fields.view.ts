import { type Field, fieldsOf } from '#content/core/fields.ts'
import type { Reader } from '#content/reading/teaser.view.ts'
import { type Choices, type Place, places } from '#fields/field.ts'
import { readKind, usualKind } from '#kinds.ts'
import type { Words } from '#locales/index.ts'
import type { FieldErrors } from '#platform/http/forms/forms.ts'
import { leftBehind, type Typed } from './article.form.ts'

/** The fields of its kind by where they stand, and those of other kinds that say something still. */
export function showFields({ t }: Reader, { typed, errors }: { typed: Typed; errors?: FieldErrors }, choices: Choices) {
  const rows = [...fieldsOf(kindOfForm(typed)), ...leftBehind(typed)]
  const show = (row: Field) => ({ name: row.form, label: row.label(t), hint: row.hint(t), ...showControl(t, row, typed, errors, choices) })
  const shown = places.map((place) => [place, rows.filter((row) => row.place === place).map(show)])
  return Object.fromEntries(shown) as Record<Place, ReturnType<typeof show>[]>
}

/** What a browser's own field for a time cannot show is shown as it was typed. */
function showControl(t: Words, { control, form }: Field, typed: Typed, errors: FieldErrors | undefined, choices: Choices) {
  const options = control.options?.(t, choices, typed[form] ?? '')
  if (form === 'kind' && options?.length === 1 && !errors?.kind) return { type: 'hidden' }
  const asTyped = errors?.[form] && control.type.startsWith('date')
  return { ...control, type: asTyped ? 'text' : control.type, options }
}

/** The fields' names by what they are called in the form. */
export const labelsOf = ({ t }: Reader, typed: Typed): Record<string, string> => ({
  ...Object.fromEntries([...fieldsOf(kindOfForm(typed)), ...leftBehind(typed)].map((row) => [row.form, row.label(t)])),
  change_at: t.articleForm.fields.changeAt,
  reason: t.articleForm.fields.reason,
})

export const kindOfForm = (typed: Typed) => readKind(typed.kind) ?? usualKind
