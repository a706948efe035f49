import { exactToken, pairToken } from '#search-engine/words/tokens.ts'
import type { Query, Word } from './query.ts'
import { asking } from './question-words.ts'

/** Of a query, one word: what it says, and how much it is to count. */
export interface Term extends Word {
  /** 1, or little for a word that only asks. */
  share: number
  /** What finding it says: the rarer, the more. */
  worth: number
  /** The same of its form with marks; of a word typed without any, nothing. */
  exactWorth: number
  /** What finding it right behind the word before says; of the first, nothing. */
  pairWorth: number
  /** How sure it is that a text which holds it without its neighbours means it, 0 to 1: a common syllable stands in many other words. */
  alone: number
}

/** What a query is ranked by. */
export interface Terms {
  words: Term[]
  /** What else says the same as these words (their places), folded. */
  alternatives: { words: number[]; folded: string[]; weight: number }[]
}

/** In how many articles something stands. */
export type Frequency = (token: string) => number

const askingShare = 0.2
/** A token that no article holds. */
const never = ' '

/** As if so many more articles said none of it: in a small portal what nobody says is hardly rarer than what one article says. */
const unwritten = 100

export function termsOf(query: Query, frequency: Frequency, articles: number): Terms {
  const all = articles + unwritten
  const worth = (token: string | undefined) => {
    if (!token) return 0
    const known = Math.min(frequency(token), articles)
    return Math.log(1 + (all - known + 0.5) / (known + 0.5))
  }
  const typed = query.units.flatMap((unit) => unit.words.map((word) => ({ word, quoted: unit.quoted })))
  const asks = asking(typed.map(({ word }) => word))
  const shares = typed.map(({ quoted }, i) => (asks[i] && !quoted ? askingShare : 1))
  const pairs = pairTokens(typed.map(({ word }) => word))
  const most = worth(never)
  const aloneOf = (i: number) => (shares[i - 1] === 1 || shares[i + 1] === 1 ? Math.max(0.3, worth(typed[i]!.word.folded) / most) : 1)
  const words = typed.map(({ word }, i) => ({
    ...word,
    share: shares[i]!,
    worth: worth(word.folded),
    exactWorth: worth(exactForm(word)),
    alone: aloneOf(i),
    pairWorth: Math.min(shares[i]!, shares[i - 1] ?? 0) * worth(pairs[i]),
  }))
  return { words, alternatives: alternativesOf(query) }
}

function alternativesOf({ units }: Query): Terms['alternatives'] {
  let at = 0
  return units.flatMap((unit) => {
    const words = unit.words.map(() => at++)
    return unit.alternatives.map(({ folded, weight }) => ({ words, folded, weight }))
  })
}

/** Each word with the one before; the first has none. */
export const pairTokens = (words: readonly Word[]): (string | undefined)[] =>
  words.map((word, i) => (i > 0 ? pairToken(words[i - 1]!.folded, word.folded) : undefined))

/** The token of a word's form with marks. */
export const exactForm = ({ exact, folded }: Word): string | undefined => (exact === folded ? undefined : exactToken(exact))

/** Whether a word says something; others only ask. */
export const carries = ({ share }: Term): boolean => share === 1
