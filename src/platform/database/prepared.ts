import type { CompiledQuery } from 'kysely'
import type { Db } from './schema.ts'

type Value = string | number | boolean | null | undefined
type Named<Values> = { [Name in keyof Values]: Value }

/** Stands in a query for a value that each asking brings. */
class Place {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/**
 * A query that is put together once: afterwards only its values change. Putting one together takes Kysely as long as SQLite needs to answer
 * it, so the queries that every page asks are written this way.
 * @param build gets texts and numbers as places that can only be compared with; what is null, undefined, true or false decides how the
 * query looks
 */
export function prepared<Values extends Named<Values>, Row>(
  build: (db: Db, values: Values) => { compile(): CompiledQuery<Row> },
): (db: Db, values: Values) => Promise<Row[]> {
  const engines = new WeakMap<object, Map<string, CompiledQuery<Row>>>()

  const compiledFor = (db: Db, values: Values) => {
    const engine = db.getExecutor().adapter.constructor
    const known = engines.get(engine) ?? new Map<string, CompiledQuery<Row>>()
    engines.set(engine, known)
    const look = lookOf(values)
    const query = known.get(look) ?? build(db, placesOf(values)).compile()
    known.set(look, query)
    return query
  }

  return async (db, values) => {
    const query = compiledFor(db, values)
    const parameters = query.parameters.map((parameter) =>
      parameter instanceof Place ? values[parameter.name as keyof Values] : parameter,
    )
    return (await db.executeQuery<Row>({ ...query, parameters })).rows
  }
}

const isPlace = (value: Value) => typeof value === 'string' || typeof value === 'number'

function lookOf<Values extends Named<Values>>(values: Values): string {
  let look = ''
  for (const name in values) if (values[name] !== undefined) look += isPlace(values[name]) ? `${name} ` : `${name}:${values[name]} `
  return look
}

const placesOf = <Values extends Named<Values>>(values: Values): Values =>
  Object.fromEntries(Object.entries<Value>(values).map(([name, value]) => [name, isPlace(value) ? new Place(name) : value])) as Values
