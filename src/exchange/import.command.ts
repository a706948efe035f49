import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, dirname } from 'node:path'
import { listCategories } from '#categories/category.store.ts'
import type { Words } from '#locales/index.ts'
import { type Call, operator, type PortalCommand } from '#platform/command.ts'
import type { Portal } from '#platform/context.ts'
import { lockFolder } from '#platform/data-folder-lock.ts'
import { keepNumbering } from '#platform/database/numbering.ts'
import { inPages } from '#platform/database/pages.ts'
import { Refused } from '#platform/errors.ts'
import { openThreads, type Threads } from '#platform/threads.ts'
import { ahead } from './ahead.ts'
import { createCategoryFinder } from './category-finder.ts'
import { listIdentities } from './exchange.store.ts'
import { recogniseForeign } from './foreign-file.ts'
import { type Finders, importBatch } from './import.actions.ts'
import { ImportReport } from './import-report.ts'
import { createKnownArticles } from './known-articles.ts'
import { isMarkdown, listMarkdown, without } from './markdown-files.ts'
import { PicturesBeside } from './pictures.actions.ts'
import { type ReadLine, type ReadRecord, readJsonLines, readMarkdownFiles, type UnreadLine } from './read-records.ts'
import type { Rendered } from './render.worker.ts'

/** Few enough that editors who save meanwhile hardly wait. */
const batchSize = 100

/** Rendering takes as long as writing, so it runs ahead in threads. */
const batchesAhead = 4

export const importCommand: PortalCommand = {
  name: 'import',
  args: ['file.jsonl|file.md|folder'],
  async run(call) {
    // What is here already is read once, at the beginning: two at a time would give their articles the same numbers.
    const release = lockFolder(call.portal.config.dataDir, 'importing')
    if (!release) throw new Refused(call.t.exchange.another)
    await importFile(call).finally(release)
  },
}

async function importFile({ portal, t, args: [file = ''], console }: Call) {
  const { lines, kind, folder, others } = await open(file, t)
  const pictures = new PicturesBeside(portal, folder)
  const finders = await findersOf(portal)
  const report = new ImportReport(console, t, kind, portal.clock)

  const threads = openThreads(new URL('./render.worker.ts', import.meta.url), null, { most: availableParallelism() })
  try {
    for await (const { unread, articles } of ahead(batches(withPictures(readable(lines, file, t), pictures)), batchesAhead, (batch) =>
      render(batch, threads),
    )) {
      report.unread(unread)
      report.imported(articles, await importBatch(portal, operator, basename(file), articles, finders))
    }
  } finally {
    await threads.close()
    await keepNumbering(portal.writer, 'articles')
  }
  report.end(without(others, pictures.taken))
}

/** What a path leads to. @throws Refused for what an import does not read */
async function open(path: string, t: Words) {
  const isFolder = await explained(
    stat(path).then((entry) => entry.isDirectory()),
    path,
    t,
  )
  if (isFolder) {
    const { files, others } = await explained(listMarkdown(path), path, t)
    if (files.length === 0) throw new Refused(t.exchange.noMarkdown(path))
    return { lines: readMarkdownFiles(path, files), kind: 'files' as const, folder: path, others }
  }
  const folder = dirname(path)
  if (isMarkdown(path)) return { lines: readMarkdownFiles(folder, [basename(path)]), kind: 'files' as const, folder }
  const foreign = await explained(recogniseForeign(path), path, t)
  if (foreign) throw new Refused(t.exchange.foreign[foreign](path))
  return { lines: readJsonLines(path), kind: 'lines' as const, folder }
}

/** @throws Refused when the file cannot be read */
async function* readable(lines: AsyncIterable<ReadLine>, file: string, t: Words): AsyncGenerator<ReadLine> {
  const iterator = lines[Symbol.asyncIterator]()
  for (let next = await explained(iterator.next(), file, t); !next.done; next = await explained(iterator.next(), file, t)) yield next.value
}

async function* withPictures(lines: AsyncIterable<ReadLine>, pictures: PicturesBeside): AsyncGenerator<ReadLine> {
  for await (const line of lines) {
    if ('faults' in line) yield line
    else {
      const { body, missing } = await pictures.take(line.record.body, String(line.at))
      yield { ...line, record: { ...line.record, body }, pictures: missing }
    }
  }
}

const explained = <T>(reading: Promise<T>, file: string, t: Words): Promise<T> =>
  reading.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Refused(t.exchange.noSuchFile(file))
    throw error.code ? new Refused(t.exchange.cannotRead(error.path ?? file, error.code)) : error
  })

async function render(lines: ReadLine[], threads: Threads) {
  const read = lines.filter((line): line is ReadRecord => 'record' in line)
  const rendered = await threads.run<Rendered[]>(read.map(({ record }) => record))
  const ready = read.map((line, i) => ({ ...line, rendered: rendered[i]! }))
  return {
    articles: ready.flatMap(({ record, rendered, ...line }) =>
      rendered.fault === undefined ? [{ ...record, ...rendered, ...line, apart: typeof line.at === 'string' }] : [],
    ),
    unread: [
      ...lines.filter((line): line is UnreadLine => 'faults' in line),
      ...ready.flatMap(({ at, rendered }) => (rendered.fault === undefined ? [] : [{ at, faults: { body: rendered.fault } }])),
    ],
  }
}

async function findersOf(portal: Portal): Promise<Finders> {
  const known = createKnownArticles()
  for await (const article of inPages((after) => listIdentities(portal.db, after))) {
    if (article.emptied_at) known.take(article.id)
    else known.add(article.id, article)
  }
  return { known, categories: createCategoryFinder(await listCategories(portal.db)) }
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
