import { readFile } from 'node:fs/promises'
import { fold } from '../src/platform/text/vietnamese.ts'
import { type MadeArticle, randomFrom } from './articles.ts'
import { type KnownItem, misspelt } from './known-items.ts'

interface Passage {
  passage: string
  questions: string[]
}

/** Passages as articles and their questions: a file of lines `{"passage": "…", "questions": ["…"]}`. One half is to develop on, the other held out. */
export async function readQuestions(path: string, half: 'develop' | 'held-out'): Promise<{ articles: MadeArticle[]; kinds: Kind[] }> {
  const passages: Passage[] = (await readFile(path, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  const articles = passages.map(({ passage }, i) => articleOf(passage, i))
  const asked = passages.flatMap(({ questions }, i) =>
    (Math.floor(i / 20) % 2 === 0) === (half === 'develop') ? questions.map((q) => ({ id: i + 1, q })) : [],
  )
  return { articles, kinds: kindsOf(asked) }
}

interface Kind {
  name: string
  queries: KnownItem[]
}

const articleOf = (passage: string, i: number): MadeArticle => ({
  title: `Đoạn ${i + 1}`,
  lead: '',
  body: passage,
  author: '',
  category: 'Đọc hiểu',
  published_at: new Date(Date.UTC(2020, 0, 1) + i * 60_000).toISOString(),
})

function kindsOf(queries: KnownItem[]): Kind[] {
  const random = randomFrom(11)
  const typo = (q: string) => misspelt(q, (below) => Math.floor(random() * below))
  const each = (change: (q: string) => string) => queries.map(({ id, q }) => ({ id, q: change(q) }))
  return [
    { name: 'questions', queries },
    { name: '  without marks', queries: each(fold) },
    { name: '  with one typing error', queries: each(typo) },
  ]
}
