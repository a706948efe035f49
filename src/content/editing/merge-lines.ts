import { diffArrays } from 'diff'

/** Lines of the base that somebody replaced: `from` up to `to`, by theirs from `otherFrom` up to `otherTo`. */
interface Hunk {
  from: number
  to: number
  otherFrom: number
  otherTo: number
}

/** Lines moved about beyond this many are one change: Myers' way grows with the square of what differs. */
const mostEdits = 2000

/** Three texts, line by line: what does not touch is from both; where both changed the same, it is mine. */
export function mergeLines(base: string[], theirs: string[], mine: string[]): { lines: string[]; conflict: boolean } {
  const lines: string[] = []
  let conflict = false
  let at = 0
  for (const region of regionsOf(hunksOf(base, theirs), hunksOf(base, mine))) {
    for (const line of base.slice(at, region.from)) lines.push(line)
    const mineHere = sideOf(region, region.mine, base, mine)
    const theirsHere = sideOf(region, region.theirs, base, theirs)
    const isSame = mineHere.length === theirsHere.length && mineHere.every((line, n) => line === theirsHere[n])
    if (region.mine.length > 0 && region.theirs.length > 0 && !isSame) conflict = true
    for (const line of region.mine.length > 0 ? mineHere : theirsHere) lines.push(line)
    at = region.to
  }
  return { lines: [...lines, ...base.slice(at)], conflict }
}

interface Region {
  from: number
  to: number
  theirs: Hunk[]
  mine: Hunk[]
}

/** Changes of both in the order of the base; those that touch are one region. */
function regionsOf(theirs: Hunk[], mine: Hunk[]): Region[] {
  const all = [...theirs.map((hunk) => ({ hunk, by: 'theirs' as const })), ...mine.map((hunk) => ({ hunk, by: 'mine' as const }))]
  const regions: Region[] = []
  for (const { hunk, by } of all.sort((a, b) => a.hunk.from - b.hunk.from)) {
    const last = regions.at(-1)
    const region: Region = last && hunk.from <= last.to ? last : { from: hunk.from, to: hunk.to, theirs: [], mine: [] }
    if (region !== last) regions.push(region)
    region.to = Math.max(region.to, hunk.to)
    region[by].push(hunk)
  }
  return regions
}

/** What one of both made of a region. */
function sideOf({ from, to }: Region, hunks: Hunk[], base: string[], other: string[]): string[] {
  const [first, last] = [hunks[0], hunks.at(-1)]
  if (!first || !last) return base.slice(from, to)
  return other.slice(first.otherFrom - (first.from - from), last.otherTo + (to - last.to))
}

function hunksOf(base: string[], other: string[]): Hunk[] {
  const hunks: Hunk[] = []
  let [from, otherFrom] = [0, 0]
  for (const [to, otherTo] of [...pairsOf(base, other), [base.length, other.length] as const]) {
    if (to > from || otherTo > otherFrom) hunks.push({ from, to, otherFrom, otherTo })
    from = to + 1
    otherFrom = otherTo + 1
  }
  return hunks
}

/** The lines that both have, in order. What begins and ends alike, and what only one of them has, is found without looking for it. */
function pairsOf(base: string[], other: string[]): [number, number][] {
  const least = Math.min(base.length, other.length)
  let begin = 0
  while (begin < least && base[begin] === other[begin]) begin++
  let end = 0
  while (end < least - begin && base.at(-1 - end) === other.at(-1 - end)) end++
  const same = (count: number, i: number, j: number) => Array.from({ length: count }, (_, n): [number, number] => [i + n, j + n])
  return [
    ...same(begin, 0, 0),
    ...pairsBetween(base.slice(begin, base.length - end), other.slice(begin, other.length - end)).map(([i, j]): [number, number] => [
      i + begin,
      j + begin,
    ]),
    ...same(end, base.length - end, other.length - end),
  ]
}

function pairsBetween(base: string[], other: string[]): [number, number][] {
  const [left, right] = [knownIn(base, new Set(other)), knownIn(other, new Set(base))]
  const options = { maxEditLength: mostEdits, comparator: (i: number, j: number) => base[i] === other[j] }
  const pairs: [number, number][] = []
  let [i, j] = [0, 0]
  for (const { added, removed, count } of diffArrays(left, right, options) ?? []) {
    if (!added && !removed) for (let n = 0; n < count; n++) pairs.push([left[i + n]!, right[j + n]!])
    if (!added) i += count
    if (!removed) j += count
  }
  return pairs
}

const knownIn = (lines: string[], known: Set<string>) => [...lines.keys()].filter((n) => known.has(lines[n]!))
