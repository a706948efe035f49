/** What is wrong at the moment, by a name, until it is not. */
export interface Troubles {
  begin(name: string, what: string): void
  end(name: string): void
  list(): { name: string; what: string }[]
}

export function createTroubles(): Troubles {
  const current = new Map<string, string>()
  return {
    begin: (name, what) => void current.set(name, what),
    end: (name) => void current.delete(name),
    list: () => [...current].map(([name, what]) => ({ name, what })),
  }
}
