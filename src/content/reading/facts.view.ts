import type { ArticleSummary } from '#content/core/article.ts'
import { ownFields } from '#content/core/fields.ts'
import { kindOf } from '#kinds.ts'
import type { Words } from '#locales/index.ts'

/** What only its kind has, as readers see it on a day: by name for templates of the kind, and those that say something in order. */
export function showFacts({ t }: { t: Words }, { kind, own }: Pick<ArticleSummary, 'kind' | 'own'>, today: string) {
  const derived = kindOf(kind).derived?.(own, today, t) ?? []
  const written = ownFields(kind)
    .filter(({ onPage }) => onPage)
    .map((field) => {
      const value = own[field.name] ?? field.blank
      const said = value !== field.blank
      return {
        name: field.name,
        place: field.place,
        label: field.label(t),
        text: said ? field.shown(value, t, none) : '',
        lang: field.control.lang,
        said,
      }
    })
  const facts = [...written, ...derived.map((fact) => ({ ...fact, place: 'facts' as const, lang: undefined, said: true }))]
  return { fact: Object.fromEntries(facts.map((fact) => [fact.name, fact])), facts: facts.filter(({ said }) => said) }
}

const none = { categories: [], pictures: [] }
