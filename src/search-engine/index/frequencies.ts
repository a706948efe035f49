/** A frequency that is only weighed may be this old, in milliseconds. */
const longest = 60_000
const most = 20_000

/** Remembers in how many articles tokens stand: counting a common one takes milliseconds. */
export function rememberedFrequencies(count: (tokens: string[]) => Promise<Map<string, number>>) {
  const known = new Map<string, { n: number; until: number }>()
  return async (tokens: string[]): Promise<Map<string, number>> => {
    const now = performance.now()
    const fresh = [...new Set(tokens)].filter((token) => !((known.get(token)?.until ?? 0) > now))
    if (known.size + fresh.length > most) known.clear()
    const counted = await count(fresh)
    // A rare one may be common in a minute, one that is common stays so.
    for (const token of fresh) known.set(token, { n: counted.get(token) ?? 0, until: (counted.get(token) ?? 0) > 500 ? now + longest : 0 })
    return new Map(tokens.map((token) => [token, known.get(token)?.n ?? counted.get(token) ?? 0]))
  }
}
