import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { readConfig } from '../src/config.ts'
import { listByIds } from '../src/content/core/article.store.ts'
import { articlePath } from '../src/content/core/article.ts'
import { systemClock } from '../src/platform/clock.ts'
import type { Portal } from '../src/platform/context.ts'
import { reindexAll } from '../src/search-engine/index/index.actions.ts'
import { openPortal } from '../src/start/open-portal.ts'
import { type MadeArticle, makeArticles } from './articles.ts'
import { readersAmongSearches } from './crowd.ts'
import { answers, knownItems } from './known-items.ts'
import { readQuestions } from './questions.ts'
import { store } from './store.ts'

/**
 * `npm run bench search [count] [file.jsonl]`: how well and how fast search finds, on made-up news or on a file's.
 * With `--questions file.jsonl` questions and their passages instead: the half to develop on, with `--held-out` the other; `--missed` says what was not found.
 */
const options = { questions: { type: 'string' }, 'held-out': { type: 'boolean' }, missed: { type: 'boolean' } } as const
const { values, positionals } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true })
const [count = '20000', file] = positionals
const dataDir = await mkdtemp(join(tmpdir(), 'cong-lang-bench-'))
const settings = { DATA_DIR: dataDir, SAMPLE_CONTENT: 'no', LOG_LEVEL: 'error' }
// Without jobs: one of them would index too.
const { portal, close } = await openPortal(readConfig(settings), systemClock, [])
try {
  const { articles, kinds } = await whatToFind()
  const bytes = articles.reduce((sum, { title, lead, body }) => sum + Buffer.byteLength(title + lead + body), 0)
  await store(portal, articles)
  const begun = performance.now()
  await reindexAll(portal, { id: null, name: 'bench' })
  report('articles', articles.length)
  report('text', `${(bytes / 1e6).toFixed(1)} MB`)
  report('building the index', `${((performance.now() - begun) / 1000).toFixed(1)} s`)
  report('index / text', ((await indexBytes(portal)) / bytes).toFixed(2))
  for (const { name, queries } of kinds) report(name, await answers(portal, queries, values.missed))
  const first = await listByIds(
    portal.db,
    Array.from({ length: 50 }, (_, i) => i + 1),
  )
  await close()
  if (!values.questions) report('an article', await readersAmongSearches(dataDir, first.map(articlePath), kinds[0]!.queries))
} finally {
  await rm(dataDir, { recursive: true, force: true })
}

async function whatToFind() {
  if (values.questions) return readQuestions(values.questions, values['held-out'] ? 'held-out' : 'develop')
  const articles = file ? await readLines(file, Number(count)) : [...makeArticles(Number(count))]
  return { articles, kinds: knownItems(articles) }
}

async function readLines(path: string, most: number): Promise<MadeArticle[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter(Boolean).slice(0, most)
  return lines.map((line) => JSON.parse(line))
}

async function indexBytes({ db }: Portal): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`select sum(pgsize) as bytes from dbstat where name like 'search_index%'`.execute(db)
  return rows[0]!.bytes
}

function report(name: string, value: unknown) {
  console.log(`${name.padEnd(48)} ${value}`)
}
