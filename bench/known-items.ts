import type { Portal } from '../src/platform/context.ts'
import { fold } from '../src/platform/text/vietnamese.ts'
import { searchArticles } from '../src/search/search.query.ts'
import { readFolded } from '../src/search-engine/words/tokens.ts'
import { type MadeArticle, randomFrom } from './articles.ts'

/** Somebody looks for one article, number `id`, with what they remember of it. */
export interface KnownItem {
  id: number
  q: string
  /** Another article that is as good an answer, since it says the same. */
  fits?: (id: number) => boolean
}

const perKind = 400
const syllables = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Ways to look for an article that one has read. */
export function knownItems(articles: MadeArticle[], seed = 7): { name: string; queries: KnownItem[] }[] {
  const random = randomFrom(seed)
  const int = (below: number) => Math.floor(random() * below)
  const sample = (q: (article: MadeArticle) => string | undefined, fits: (article: MadeArticle, words: string[]) => boolean) => {
    const queries: KnownItem[] = []
    while (queries.length < perKind) {
      const i = int(articles.length)
      const text = q(articles[i]!)
      if (text) queries.push({ id: i + 1, q: text, fits: (id) => fits(articles[id - 1]!, folded(text)) })
    }
    return queries
  }
  const consecutive = sample(({ lead }) => {
    const words = syllables(lead)
    const at = int(words.length - 5)
    return words.length > 5 ? words.slice(at, at + 5).join(' ') : undefined
  }, inARow)
  const scattered = sample(({ title }) => {
    const words = [...new Set(syllables(title))]
    if (words.length < 5) return undefined
    while (words.length > 5) words.splice(int(words.length), 1)
    return words.join(' ')
  }, inTitle)
  const each = (queries: KnownItem[], change: (q: string) => string) => queries.map((item) => ({ ...item, q: change(item.q) }))
  const typo = (q: string) => misspelt(q, int)
  return [
    { name: '5 syllables of the lead in a row', queries: consecutive },
    { name: '  without marks', queries: each(consecutive, fold) },
    { name: '  in NFD', queries: each(consecutive, (q) => q.normalize('NFD')) },
    { name: '  with one typing error', queries: each(consecutive, typo) },
    { name: '  without marks, with one typing error', queries: each(consecutive, (q) => fold(typo(q))) },
    { name: '5 scattered syllables of the title', queries: scattered },
    { name: '  without marks', queries: each(scattered, fold) },
    { name: '  in NFD', queries: each(scattered, (q) => q.normalize('NFD')) },
    { name: '  with one typing error', queries: each(scattered, typo) },
    { name: '  without marks, with one typing error', queries: each(scattered, (q) => fold(typo(q))) },
  ]
}

const folded = (text: string) => readFolded(text.normalize('NFC')).map((syllable) => syllable.folded)
const inARow = ({ title, lead }: MadeArticle, words: string[]) =>
  [title, lead].some((text) => ` ${folded(text).join(' ')} `.includes(` ${words.join(' ')} `))
const inTitle = ({ title }: MadeArticle, words: string[]) => words.every((word) => folded(title).includes(word))

/** One letter wrong, missing, doubled or swapped with the next, in one of the longer syllables. */
export function misspelt(q: string, int: (below: number) => number): string {
  const words = q.split(' ')
  const long = words.flatMap((word, i) => (word.length > 2 && !/\d/.test(word) ? [i] : []))
  const at = long[int(long.length)] ?? 0
  const word = [...words[at]!]
  const i = int(word.length - 1)
  const kinds = [
    () => word.splice(i, 1, 'abcdeghiklmnopqrstuvxy'[int(22)]!),
    () => word.splice(i, 1),
    () => word.splice(i, 0, word[i]!),
    () => word.splice(i, 2, word[i + 1]!, word[i]!),
  ]
  kinds[int(4)]!()
  words[at] = word.join('')
  return words.join(' ')
}

/** Mean reciprocal rank in the first twenty, the share in the first ten, and how long it took. */
export async function answers(portal: Portal, queries: KnownItem[], missed = false): Promise<string> {
  const times: number[] = []
  let reciprocal = 0
  let top = 0
  for (const { id, q, fits } of queries) {
    const begun = performance.now()
    const { hits } = await searchArticles(portal, { q, limit: 20 })
    times.push(performance.now() - begun)
    const rank = hits.findIndex((hit) => hit.id === id || fits?.(hit.id)) + 1
    if (rank > 0) reciprocal += 1 / rank
    if (rank > 0 && rank <= 10) top++
    else if (missed) console.log(`   missed ${id}: ${q}`)
  }
  times.sort((a, b) => a - b)
  const time = (share: number) => times[Math.floor(times.length * share)]!.toFixed(1)
  return `MRR ${(reciprocal / queries.length).toFixed(3)}  top ten ${(top / queries.length).toFixed(3)}  p50 ${time(0.5)}  p95 ${time(0.95)} ms`
}
