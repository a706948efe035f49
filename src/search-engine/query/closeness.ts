import type { Term } from './terms.ts'

/** What a sentence holds, in syllables. */
const window = 20

/** Where one word of a query stands, and where it surely is what was meant: beside its neighbour, or in other words that say the same. */
export interface Places {
  all: number[]
  sure: ReadonlySet<number>
}

/** What the words in the best stretch of a text are worth, each counted once; and how much of all words it surely says, 0 to 1. */
export function closeness(places: readonly Places[], words: readonly Term[]): { score: number; share: number } {
  const first = words.map((word, i) => words.findIndex(({ folded }) => folded === word.folded) === i)
  const worth = words.map((word, i) => (first[i] ? word.share * word.worth : 0))
  const whole = worth.reduce((sum, one) => sum + one, 0)
  const score = bestStretch(places, worth, worth)
  return {
    score,
    share:
      whole > 0
        ? bestStretch(
            places,
            worth,
            worth.map((one, i) => one * words[i]!.alone),
          ) / whole
        : 0,
  }
}

/** The most that a stretch says: `worth` of a word that surely is there, of another `alone`. */
function bestStretch(places: readonly Places[], worth: number[], alone: number[]): number {
  const sightings = places.flatMap(({ all, sure }, word) => (worth[word]! > 0 ? all.map((at) => ({ at, word, sure: sure.has(at) })) : []))
  sightings.sort((a, b) => a.at - b.at)
  const seen = worth.map(() => ({ sure: 0, alone: 0 }))
  const value = (word: number) => (seen[word]!.sure > 0 ? worth[word]! : seen[word]!.alone > 0 ? alone[word]! : 0)
  let [now, best, from] = [0, 0, 0]
  const count = ({ word, sure }: (typeof sightings)[number], by: 1 | -1) => {
    now -= value(word)
    seen[word]![sure ? 'sure' : 'alone'] += by
    now += value(word)
  }
  for (const sighting of sightings) {
    count(sighting, 1)
    for (; sightings[from]!.at <= sighting.at - window; from++) count(sightings[from]!, -1)
    best = Math.max(best, now)
  }
  return best
}
