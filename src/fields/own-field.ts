import type { FieldRow, FieldType, FieldValue } from './field.ts'

/** A type of field that kinds can declare. */
export interface OwnType<Value extends FieldValue> extends FieldType<Value> {
  /** As the API and exported lines say it; `sent` reads it back. */
  json(value: Value): unknown
}

/** A field that only one kind has. Its name in the kind's list is its name in forms, lines, the API and the database. */
export interface OwnField<Value extends FieldValue = FieldValue> extends FieldRow<Value>, OwnType<Value> {
  /** Whether readers see it on its page. */
  onPage: boolean
  /** Whether lists can be filtered by it and put in its order. */
  listed: boolean
}

/** By their names: small letters, digits and `_`. */
export type OwnFields = Readonly<Record<string, OwnField>>

/** What stands in the fields of one article. */
export type OwnValues = Readonly<Record<string, FieldValue>>

/** The values of declared fields, each of its type: `ValuesOf<typeof recruitment.fields>`. */
export type ValuesOf<Fields extends OwnFields> = { [Name in keyof Fields]: Fields[Name] extends FieldType<infer Value> ? Value : never }
