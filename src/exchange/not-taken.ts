/** Things of an import that could not be taken, each named once: how often, and in which lines or files first. */
export class NotTaken {
  private readonly things = new Map<string, { count: number; where: Set<string> }>()

  add(thing: string, where: string): void {
    const known = this.things.get(thing) ?? { count: 0, where: new Set() }
    known.count++
    if (known.where.size <= places) known.where.add(where)
    this.things.set(thing, known)
  }

  /** `{{< gallery >}} (12: a.md, b.md, c.md …)`, the most frequent first. */
  listed(): string[] {
    return [...this.things]
      .sort(([a, m], [b, n]) => n.count - m.count || (a < b ? -1 : 1))
      .map(
        ([thing, { count, where }]) => `${thing} (${count}: ${[...where].slice(0, places).join(', ')}${where.size > places ? ' …' : ''})`,
      )
  }
}

/** Places beyond these are only counted. */
const places = 3
