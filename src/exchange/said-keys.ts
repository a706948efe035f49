/** The keys of a file, taken one by one: what nobody took is named in the end. */
export class SaidKeys {
  private readonly taken = new Set<string>()
  private readonly keys: Record<string, unknown>

  constructor(given: object) {
    const { taxonomies, ...keys } = given as Record<string, unknown>
    // Zola keeps categories and tags one level deeper.
    this.keys = isObject(taxonomies) ? { ...taxonomies, ...keys } : { ...keys, ...(taxonomies === undefined ? {} : { taxonomies }) }
  }

  /** Of names written small and without signs the first that says something and nobody took: its key in the file, and its value. */
  take(names: readonly string[]): { key: string; value: unknown } | undefined {
    const key = names.flatMap((name) => this.spellings(name)).find((key) => !this.taken.has(key) && says(this.keys[key]))
    return key === undefined ? undefined : { key, value: this.takeKey(key) }
  }

  /** Every one of these names that stands in the file, whatever it says. */
  takeAll(names: readonly string[]): { key: string; value: unknown }[] {
    return names.flatMap((name) => this.spellings(name)).map((key) => ({ key, value: this.takeKey(key) }))
  }

  takeKey(key: string): unknown {
    this.taken.add(key)
    return this.keys[key]
  }

  /** Gives a key back that turned out to be of no use. */
  leave(key: string): undefined {
    this.taken.delete(key)
  }

  /** Keys that say something which nobody took. */
  untaken = (): string[] => Object.keys(this.keys).filter((key) => !this.taken.has(key) && says(this.keys[key]))

  private spellings = (name: string): string[] => Object.keys(this.keys).filter((key) => key.toLowerCase().replace(/[-_ ]/g, '') === name)
}

/** Nothing, an empty text and an empty list say nothing. */
export const says = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text or a list of texts or of things with a name, as names. */
export function namesIn(value: unknown): string[] {
  const named = Array.isArray(value) ? value : [value]
  return named.map(nameOf).filter((name) => name !== '')
}

function nameOf(value: unknown): string {
  if (isObject(value)) return nameOf(value.name ?? value.title ?? value.slug)
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}
