import { categories, documents, frequent, onsets, peopleNames, placeNames, rimes, small } from './words.ts'

export interface MadeArticle {
  title: string
  lead: string
  /** Markdown, about five hundred words. */
  body: string
  author: string
  category: string
  published_at: string
}

/**
 * News that nobody wrote: words come as often and keep such company as in real news (few are everywhere, most are rare, an article stays
 * with its subject), so that looking for one article among thousands is as hard as in life. The same count and seed give the same articles.
 */
export function* makeArticles(count: number, seed = 1): Generator<MadeArticle> {
  const random = randomFrom(seed)
  const dice = diceOf(random)
  const vocabulary = [...frequent, ...makeWords(12_000, dice)]
  const start = Date.UTC(2018, 0, 1)
  const step = (8 * 365 * 86_400_000) / count
  for (let i = 0; i < count; i++) yield makeArticle(dice, vocabulary, new Date(start + Math.floor((i + random()) * step)))
}

/** Numbers from 0 until 1, always the same for one seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Dice = ReturnType<typeof diceOf>

const diceOf = (random: () => number) => {
  const int = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  return {
    chance: (share: number) => random() < share,
    int,
    pick: <T>(list: T[]): T => list[int(0, list.length - 1)]!,
    /** The first often, the last hardly ever: Zipf's law. */
    zipf: <T>(list: T[]): T => list[Math.floor((list.length + 1) ** random()) - 1]!,
  }
}

/** Words of two syllables, put together from what Vietnamese could say. */
function makeWords(count: number, { pick }: Dice): string[] {
  const words = new Set<string>()
  while (words.size < count) words.add(`${pick(onsets)}${pick(rimes)} ${pick(onsets)}${pick(rimes)}`)
  return [...words]
}

function makeArticle(dice: Dice, vocabulary: string[], when: Date): MadeArticle {
  const { chance, int, pick, zipf } = dice
  const year = when.getUTCFullYear()
  const subject = Array.from({ length: 25 }, () => zipf(vocabulary))
  const home = `${pick(['xã', 'thôn', 'phường'])} ${pick(placeNames)} ${pick(placeNames)}`
  const special = [
    () => home,
    () => `${pick(['xã', 'thôn', 'phường'])} ${pick(placeNames)} ${pick(placeNames)}`,
    () => `${pick(['ông', 'bà', 'anh', 'chị'])} ${pick(peopleNames)} ${pick(peopleNames)} ${pick(peopleNames)}`,
    () => `văn bản số ${int(1, 4900)}/${pick(documents)}`,
    () => `ngày ${int(1, 28)}/${int(1, 12)}/${year}`,
    () => `${int(2, 980)} ${pick(['hộ', 'triệu đồng', 'mét', 'người', 'ha'])}`,
  ]
  const word = () => (chance(0.4) ? pick(subject) : zipf(vocabulary))
  const phrase = () => (chance(0.12) ? pick(special)() : chance(0.5) ? word() : `${zipf(small)} ${word()}`)
  const sentence = () => `${capital(words(int(6, 14), phrase))}${chance(0.2) ? `, ${words(int(3, 7), phrase)}` : ''}.`

  const title = capital(`${words(int(3, 5), () => (chance(0.7) ? pick(subject) : word()))}${chance(0.5) ? ` ${zipf(small)} ${home}` : ''}`)
  const lead = Array.from({ length: int(1, 3) }, sentence).join(' ')
  const blocks: string[] = []
  for (let written = 0; written < 430; ) {
    if (blocks.length % 4 === 3) blocks.push(`## ${capital(words(3, word))}`)
    const paragraph = Array.from({ length: int(2, 5) }, sentence).join(' ')
    written += paragraph.split(' ').length
    blocks.push(paragraph)
  }
  const author = `${pick(peopleNames)} ${pick(peopleNames)}`
  return { title, lead, body: blocks.join('\n\n'), author, category: pick(categories), published_at: when.toISOString() }
}

const words = (count: number, make: () => string) => Array.from({ length: count }, make).join(' ')
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)
