import { pairToken } from '#search-engine/words/tokens.ts'

/** How many articles hold each folded syllable. */
export type Vocabulary = ReadonlyMap<string, number>

interface Candidate {
  word: string
  cost: number
}

interface Path {
  words: Candidate[]
  score: number
}

const mostCandidates = 24
/** Letters; no syllable has more than seven, few words of other languages more than this. There are thousands of errors in longer ones. */
const longestWord = 30

/** What each word may have been meant as, itself first. */
export function candidates(word: string, vocabulary: Vocabulary): Candidate[] {
  if (word.length < 2 || word.length > longestWord || !/^[a-z]+$/.test(word)) return [{ word, cost: 0 }]
  const known = (meant: string) => meant !== word && vocabulary.has(meant)
  const telex = [...new Set(withoutTelex(word))].filter(known).map((meant) => ({ word: meant, cost: 0.5 }))
  const others = [...oneError(word)].filter((meant) => known(meant) && !telex.some((one) => one.word === meant))
  others.sort((a, b) => vocabulary.get(b)! - vocabulary.get(a)!)
  return [{ word, cost: 0 }, ...telex, ...others.slice(0, mostCandidates).map((meant) => ({ word: meant, cost: 1 }))]
}

/** The pairs whose numbers `bestReading` wants to know. Two wrong letters side by side are not considered. */
export function pairsToCount(choices: Candidate[][]): string[] {
  return choices
    .slice(1)
    .flatMap((right, i) =>
      choices[i]!.flatMap((left) => right.filter(({ cost }) => left.cost + cost < 2).map(({ word }) => pairToken(left.word, word))),
    )
}

/**
 * The reading that the index speaks for most (Viterbi, over neighbouring pairs); undefined when that is what was typed.
 * `perError`: as much as one error costs must speak for it, in doublings of the number of articles.
 */
export function bestReading(
  choices: Candidate[][],
  vocabulary: Vocabulary,
  pairs: ReadonlyMap<string, number>,
  perError: number,
): string[] | undefined {
  const alone = ({ word, cost }: Candidate) => {
    const known = vocabulary.get(word)
    if (known === undefined) return /[a-z]/.test(word) ? -2 * perError : 0
    return 0.3 * Math.log2(1 + known) - perError * cost
  }
  const together = (left: Candidate, right: Candidate) => {
    const known = pairs.get(pairToken(left.word, right.word)) ?? 0
    return known > 0 ? 3 + Math.log2(1 + known) : 0
  }

  let paths: Path[] = [{ words: [], score: 0 }]
  for (const next of choices) {
    paths = next.map((choice) => {
      const reached = paths.map((path) => ({
        ...path,
        score: path.score + (path.words.length > 0 ? together(path.words.at(-1)!, choice) : 0),
      }))
      const from = reached.reduce((a, b) => (b.score > a.score ? b : a))
      return { words: [...from.words, choice], score: from.score + alone(choice) }
    })
  }
  const best = paths.reduce((a, b) => (b.score > a.score ? b : a)).words
  const cost = best.reduce((sum, choice) => sum + choice.cost, 0)
  // Who gets every other word wrong meant something else.
  return cost === 0 || cost > Math.max(1, best.length / 2) ? undefined : best.map(({ word }) => word)
}

/** Marks typed in the telex way that stayed letters: `ddường` folds to `dduong`, `cari` was to be `cải`. */
function withoutTelex(word: string): string[] {
  const double = word
    .replace(/^dd/, 'd')
    .replace(/([aeo])\1/g, '$1')
    .replace(/w/g, (_, at) => (/[uoa]/.test(word[at - 1] ?? '') ? '' : 'u'))
  const tone = (text: string) => text.replace(/[sfrxj](?=[a-z]?[a-z]?$)(?<=[aeiouy][a-z]*.)/, '')
  return [double, tone(double), tone(word), word.replace(/^dd/, 'd')].filter((meant) => meant.length > 0)
}

/** Whether one is the other with one letter wrong, missing, doubled or swapped, or with telex letters left in. */
export const isMisspelt = (typed: string, meant: string): boolean =>
  typed !== meant && Math.abs(typed.length - meant.length) < 3 && (isOneOff(typed, meant) || withoutTelex(typed).includes(meant))

/** The same as `oneError(typed).has(meant)`, looked at from both ends. */
function isOneOff(typed: string, meant: string): boolean {
  const shorter = Math.min(typed.length, meant.length)
  let start = 0
  while (start < shorter && typed[start] === meant[start]) start++
  let end = 0
  while (end < shorter - start && typed.at(-1 - end) === meant.at(-1 - end)) end++
  const [wrong, right] = [typed.slice(start, typed.length - end), meant.slice(start, meant.length - end)]
  return (wrong.length < 2 && right.length < 2) || (wrong.length === 2 && wrong[1]! + wrong[0] === right)
}

/** Every way to undo one letter wrong, missing, doubled or swapped. */
function oneError(word: string): Set<string> {
  const made = new Set<string>()
  for (let i = 0; i <= word.length; i++) {
    const [before, after] = [word.slice(0, i), word.slice(i)]
    made.add(before + after.slice(1))
    if (after.length > 1) made.add(before + after[1] + after[0] + after.slice(2))
    for (const letter of 'abcdeghiklmnopqrstuvxy') {
      made.add(before + letter + after)
      made.add(before + letter + after.slice(1))
    }
  }
  made.delete('')
  return made
}
