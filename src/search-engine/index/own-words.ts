import type { OwnValues } from '#fields/own-field.ts'
import { type KindName, kindOf } from '#kinds.ts'
import { words } from '#locales/index.ts'
import type { Written } from './document.ts'

/** Adds what only its kind has where it is to be found: each value as people read it. */
export function withOwnWords<Text extends Written>(written: Text, kind: KindName, own: OwnValues): Text {
  const found = (weight: 'title' | 'lead' | 'body') =>
    Object.entries(kindOf(kind).fields).flatMap(([name, { search, blank, shown }]) => {
      const value = own[name] ?? blank
      return search === weight && value !== blank ? [shown(value, words.vi, { categories: [], pictures: [] })] : []
    })
  const add = (text: string, weight: 'title' | 'lead' | 'body') => [text, ...found(weight)].join(' ').trim()
  return {
    ...written,
    title: add(written.title, 'title'),
    lead: add(written.lead, 'lead'),
    author: add(written.author, 'body'),
  }
}
