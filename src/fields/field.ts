import type { z } from 'zod'
import type { Words } from '#locales/index.ts'

/** What a field can hold: all that JSON can say. */
export type FieldValue = string | number | boolean | null | readonly FieldValue[] | { readonly [key: string]: FieldValue }

/** Where a form asks for it: beside the title, before the text, the text itself, its picture, and among what is seldom needed. */
export const places = ['head', 'facts', 'body', 'picture', 'filing', 'times', 'byline', 'standing'] as const
export type Place = (typeof places)[number]

/** How a form asks for it. */
export interface Control {
  type: 'text' | 'textarea' | 'select' | 'checkbox' | 'date' | 'datetime-local' | 'hidden'
  rows?: number
  /** A narrow one. */
  short?: boolean
  /** The language that is written into it. */
  lang?: 'vi'
  attributes?: Record<string, string>
  /** Of a `select`: what is sent, and what it is called. */
  options?(t: Words, choices: Choices, typed: string): Option[]
}

export type Option = [sent: string, name: string]

/** What there is to choose from. */
export interface Choices {
  categories: { id: number; slug: string; name?: string }[]
  pictures: { id: number; alt?: string; fileName?: string }[]
}

/** What reading a field may look at. */
export interface Asked {
  t: Words
  choices: Choices
  now: Date
  /** What others are to read must be whole; a draft may be anything. */
  whole: boolean
  /** What stood in the field before; undefined in something new. */
  known: unknown
  /** All that was typed. */
  typed: Record<string, string>
  /** Readers see it already. */
  live: boolean
  /** Whether it may be published at a moment to come. */
  mayWait: boolean
}

/** How a value is written, read and shown: the same for every field of its type. */
export interface FieldType<Value extends FieldValue> {
  control: Control
  /** Makes a value of what was typed; its issues are sentences, or names of sentences in `t.faults`. */
  read(asked: Asked): z.ZodType<Value>
  /** In something new. */
  blank: Value
  /** As it stands in the form. */
  typed(value: Value, choices: Choices): string
  /** As a person reads it. */
  shown(value: Value, t: Words, choices: Choices): string
  /** Makes a value of what an imported line says; its issues are names of sentences in `t.exchange.faults`. */
  sent: z.ZodType
  /** `lines`: what two people changed in different places is brought together; `minute`: a form knows no seconds. */
  merged: 'whole' | 'lines' | 'minute'
}

/** What must be said of every field. Whatever is done with all fields follows from it. */
export interface FieldRow<Value extends FieldValue = FieldValue> extends FieldType<Value> {
  label(t: Words): string
  /** What to write, and what for; empty when that is plain. */
  hint(t: Words): string
  place: Place
  /** Whether bringing back an older version brings it back, too. */
  restored: boolean
  /** Whether it is gone once the bin is emptied. */
  emptied: boolean
  /** Whether it stands in the lines of an export under its own name; others travel by a name that other portals know. */
  exported: boolean
  /** Where the API says it. */
  api: 'list' | 'item' | 'nowhere'
  /** What a search finds by it, and how much that counts. */
  search: 'title' | 'lead' | 'body' | 'nothing'
  /** Whose words count as writing, so that somebody else approves them: each word, the value as one, or nothing. */
  writing: 'words' | 'value' | 'nothing'
}
