export interface HealthIssue {
  name: string
  what: string
}

/** What is wrong at the moment, by a name, until it is not. */
export interface HealthIssues {
  begin(name: string, what: string): void
  end(name: string): void
  list(): HealthIssue[]
  /** Calls back whenever something has begun or ended. */
  watch(onChange: () => void): void
}

/** @param elsewhere what is wrong in the process that leads this one */
export function createHealthIssues(elsewhere: () => HealthIssue[] = () => []): HealthIssues {
  const current = new Map<string, string>()
  const watchers: (() => void)[] = []
  const tell = () => {
    for (const onChange of watchers) onChange()
  }
  return {
    begin(name, what) {
      if (current.get(name) === what) return
      current.set(name, what)
      tell()
    },
    end(name) {
      if (current.delete(name)) tell()
    },
    list() {
      const all = new Map([...elsewhere().map(({ name, what }) => [name, what] as const), ...current])
      return [...all].map(([name, what]) => ({ name, what }))
    },
    watch: (onChange) => void watchers.push(onChange),
  }
}
