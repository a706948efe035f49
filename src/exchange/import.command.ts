import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { listCategories } from '#categories/category.store.ts'
import type { Words } from '#locales/index.ts'
import { type Call, operator, type PortalCommand } from '#platform/command.ts'
import type { Portal } from '#platform/context.ts'
import { lockFolder } from '#platform/data-folder-lock.ts'
import { keepNumbering } from '#platform/database/numbering.ts'
import { inPages } from '#platform/database/pages.ts'
import { Refused } from '#platform/errors.ts'
import { showNumber } from '#platform/text/dates.ts'
import { openThreads, type Threads } from '#platform/threads.ts'
import { ahead } from './ahead.ts'
import { createCategoryFinder } from './category-finder.ts'
import { listIdentities } from './exchange.store.ts'
import { type Finders, importBatch, type Outcome } from './import.actions.ts'
import { createKnownArticles } from './known-articles.ts'
import { type ReadLine, readRecords } from './read-records.ts'
import type { Rendered } from './render.worker.ts'

/** Few enough that editors who save meanwhile hardly wait. */
const batchSize = 100

/** Faulty lines, and others worth a word, that are named one by one; more would hide what the first ones say. */
const mostNamed = 200

/** Rendering takes as long as writing, so it runs ahead in threads. */
const batchesAhead = 4

export const importCommand: PortalCommand = {
  name: 'import',
  args: ['file.jsonl|file.md'],
  async run(call) {
    // What is here already is read once, at the beginning: two at a time would give their articles the same numbers.
    const release = lockFolder(call.portal.config.dataDir, 'importing')
    if (!release) throw new Refused(call.t.exchange.another)
    await importFile(call).finally(release)
  },
}

async function importFile({ portal, t, args: [file = ''], console }: Call) {
  const finders = await findersOf(portal)
  const done: Record<Outcome, number> = { created: 0, updated: 0, besideChange: 0, unchanged: 0, inBin: 0 }
  let broken = 0
  let noted = 0

  const threads = openThreads(new URL('./render.worker.ts', import.meta.url), null, { most: availableParallelism() })
  try {
    for await (const { faulty, articles } of ahead(batches(readable(file, t)), batchesAhead, (lines) => render(lines, threads))) {
      const named = faulty.slice(0, Math.max(0, mostNamed - broken))
      for (const { number, faults } of named) console.warn(t.exchange.badLine(number, sentence(faults, t)))
      broken += faulty.length
      for (const [i, outcome] of (await importBatch(portal, operator, basename(file), articles, finders)).entries()) {
        done[outcome]++
        const note = outcome === 'inBin' || outcome === 'besideChange' ? t.exchange.notes[outcome] : ''
        if (note && noted++ < mostNamed) console.warn(t.exchange.badLine(articles[i]?.number ?? 0, note))
      }
      console.progress(t.exchange.importing(showNumber(Object.values(done).reduce((sum, count) => sum + count))))
    }
  } finally {
    await threads.close()
    await keepNumbering(portal.writer, 'articles')
  }

  const updated = done.updated + done.besideChange
  console.say(t.exchange.imported(showNumber(done.created), showNumber(updated), showNumber(done.unchanged)))
  if (done.inBin > 0) console.say(t.exchange.inBin(showNumber(done.inBin)))
  if (done.besideChange > 0) console.say(t.exchange.besideChange(showNumber(done.besideChange)))
  if (broken > mostNamed) console.warn(t.exchange.moreBadLines(showNumber(broken - mostNamed)))
  if (broken > 0) throw new Refused(t.exchange.badLines(showNumber(broken)))
}

async function render(lines: ReadLine[], threads: Threads) {
  const records = lines.flatMap(({ number, record }) => (record ? [{ ...record, number }] : []))
  const rendered = await threads.run<Rendered[]>(records)
  const articles = records.map((record, i) => ({ ...record, ...rendered[i]! }))
  return { articles, faulty: lines.flatMap(({ number, faults }) => (faults ? [{ number, faults }] : [])) }
}

async function findersOf(portal: Portal): Promise<Finders> {
  const known = createKnownArticles()
  for await (const article of inPages((after) => listIdentities(portal.db, after))) {
    if (article.emptied_at) known.take(article.id)
    else known.add(article.id, article)
  }
  return { known, categories: createCategoryFinder(await listCategories(portal.db)) }
}

/** @throws Refused when the file cannot be read */
async function* readable(file: string, t: Words): AsyncGenerator<ReadLine> {
  try {
    yield* readRecords(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new Refused(t.exchange.noSuchFile(file))
    throw code ? new Refused(t.exchange.cannotRead(file, code)) : error
  }
}

async function* batches(lines: AsyncIterable<ReadLine>): AsyncGenerator<ReadLine[]> {
  let batch: ReadLine[] = []
  for await (const line of lines) {
    batch.push(line)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function sentence(faults: Record<string, string>, t: Words): string {
  const name = (fault: string) => t.exchange.faults[fault as keyof Words['exchange']['faults']]
  return Object.entries(faults)
    .map(([key, fault]) => (key ? `${key}: ${name(fault)}` : name(fault)))
    .join('; ')
}
