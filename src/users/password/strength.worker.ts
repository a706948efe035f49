import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { fold } from '#platform/text/vietnamese.ts'
import { guessableWords } from './guessable-words.ts'
import type { Weakness } from './password.ts'

const estimator = new ZxcvbnFactory({ dictionary: { ...dictionary, guessable: guessableWords }, graphs: adjacencyGraphs })

/** Ten thousand million guesses: at the cost of our hashes, centuries of a machine. */
const enough = 10

/** What makes a password guessable, also without its marks and spaces; `names`: who it belongs to. */
export default function weaknessOf({ password, names }: { password: string; names: string[] }): Weakness | undefined {
  const known = names.flatMap(partsOf)
  const weakest = [password, bare(password)]
    .map((spelling) => estimator.check(spelling, known))
    .sort((one, other) => one.guessesLog10 - other.guessesLog10)[0]
  if (!weakest || weakest.guessesLog10 >= enough) return undefined

  const parts = weakest.sequence
  if (parts.some((part) => 'matchedWord' in part && known.includes(String(part.matchedWord)))) return 'named'
  return parts.some((part) => part.pattern === 'dictionary') ? 'known' : 'simple'
}

/** `xã Núi Thành`: its words, each two neighbours, and all of it. */
function partsOf(name: string): string[] {
  const words = fold(name)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  const pairs = words.slice(1).map((word, i) => `${words[i]}${word}`)
  return [...words, ...pairs, bare(name)].filter((part) => part.length > 1)
}

const bare = (text: string): string =>
  fold(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
