import { nfc } from '#platform/text/vietnamese.ts'
import { type Expression, token } from '#search-engine/index/expression.ts'
import type { Head, Index } from '#search-engine/index/index.ts'
import { pairToken, readFolded, titleToken } from '#search-engine/words/tokens.ts'
import { candidates, isMisspelt, type Vocabulary } from './correct.ts'
import type { Correction } from './did-you-mean.ts'
import { inTitle } from './expressions.ts'
import type { Scope } from './find-all.ts'
import type { Word } from './query.ts'
import { coverage } from './rank.ts'
import { spell } from './spell.ts'

const mostRead = 200

/** Titles and leads that say it but for one word, and in its place one that looks like it; not for one that is `sure`. */
export async function byHead(
  index: Index,
  words: Word[],
  sure: ReadonlySet<Word>,
  scope: Scope,
  vocabulary: Vocabulary,
): Promise<Correction | undefined> {
  if (words.length < 3) return undefined
  const folded = words.map((word) => word.folded)
  const allButOne = await butOne(index, folded, (at) => sure.has(words[at]!), vocabulary)
  if (!allButOne) return undefined

  const matches = await index.matches(allButOne, scope)
  const newest = [...matches.keys()].sort((a, b) => b - a).slice(0, mostRead)
  const [best, ...others] = (await index.heads(newest))
    .flatMap((head) => {
      const reading = readHead(folded, head)
      return reading ? [{ head, reading, rank: coverage(head, corrected(words, reading)) }] : []
    })
    .sort((a, b) => b.rank - a.rank || b.head.id - a.head.id)
  if (!best) return undefined

  const order = [best, ...others].map(({ head }) => head.id)
  const outcome = { matches: new Map(order.map((id) => [id, matches.get(id)!])), order, close: true }
  return { text: spell(words, best.reading, `${best.head.title} ${best.head.lead}`), outcome }
}

/** What may be one word off; undefined when more than one word is unknown, or nothing looks like the one. */
async function butOne(
  index: Index,
  folded: string[],
  isSure: (at: number) => boolean,
  vocabulary: Vocabulary,
): Promise<Expression | undefined> {
  const pairs = folded.slice(1).map((word, i) => pairToken(folded[i]!, word))
  const known = await index.count(pairs)
  const gaps = pairs.flatMap((pair, i) => (known.has(pair) ? [] : [i]))
  const unknown = folded.flatMap((word, i) => (/^[a-z]+$/.test(word) && !vocabulary.has(word) ? [i] : []))

  const any = folded.flatMap((word, i) => {
    const meant = isSure(i) ? [] : candidates(word, vocabulary).slice(1)
    if (meant.length === 0 || unknown.some((at) => at !== i)) return []
    const others = folded.filter((_, at) => at !== i)
    const title: Expression = { all: [inTitle(others), { any: meant.map((one) => token(titleToken(one.word))) }] }
    if (gaps.some((gap) => gap !== i && gap + 1 !== i)) return [title]
    const beside = pairs.flatMap((pair, at) => (at === i || at + 1 === i ? [] : [token(pair)]))
    const before = i > 0 ? [{ any: meant.map((one) => token(pairToken(folded[i - 1]!, one.word))) }] : []
    const after = i + 1 < folded.length ? [{ any: meant.map((one) => token(pairToken(one.word, folded[i + 1]!))) }] : []
    return [title, { inHead: { all: [...beside, ...before, ...after] } }]
  })
  return any.length > 0 ? { any } : undefined
}

/** What the title says in any order, or the lead in this one. */
function readHead(folded: string[], { title, lead }: Head): string[] | undefined {
  const inTitle = readFolded(nfc(title)).map((syllable) => syllable.folded)
  const reading = folded.map((word) =>
    inTitle.includes(word) ? word : inTitle.find((other) => !folded.includes(other) && isMisspelt(word, other)),
  )
  if (reading.every((word) => word !== undefined)) return reading

  const inLead = readFolded(nfc(lead)).map((syllable) => syllable.folded)
  const fits = (at: number) => {
    const wrong = folded.filter((word, i) => word !== inLead[at + i])
    return wrong.length === 1 && isMisspelt(wrong[0]!, inLead[at + folded.indexOf(wrong[0]!)] ?? '')
  }
  const at = inLead.findIndex((_, i) => fits(i))
  return at < 0 ? undefined : inLead.slice(at, at + folded.length)
}

const corrected = (words: Word[], reading: string[]): Word[] =>
  reading.map((folded, i) => (words[i]!.folded === folded ? words[i]! : { folded, exact: folded, text: folded }))
