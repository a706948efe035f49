import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { constants, cp, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type MadeArticle, makeArticles } from './articles.ts'
import { onCores, portalSettings } from './servers.ts'

const root = join(import.meta.dirname, '..')
const cache = join(root, 'node_modules/.cache/bench')
/** This many texts differ; a larger archive has them again under other titles, at other times. */
const texts = 10_000

export interface Archive {
  folder: string
  count: number
  /** How long the import took; undefined when it was here already. */
  seconds?: number
}

/**
 * A data folder with so many articles, filled by the portal's own import and found by its search. It is used again until there is another
 * migration.
 */
export async function archiveOf(count: number, { anew = false } = {}): Promise<Archive> {
  const migrations = await readdir(join(root, 'migrations'))
  const folder = join(
    cache,
    `${count}-${migrations
      .filter((name) => /^\d/.test(name))
      .sort()
      .at(-1)}`,
  )
  if (!anew && (await stat(folder).catch(() => undefined))) return { folder, count }

  const making = join(cache, `${count}-making`)
  const others = (await readdir(cache).catch(() => [])).filter((name) => name.startsWith(`${count}-`))
  for (const other of others) await rm(join(cache, other), { recursive: true, force: true })
  await mkdir(making, { recursive: true })
  const file = join(cache, `${count}.jsonl`)
  await pipeline(lines(count), createWriteStream(file))

  const begun = performance.now()
  const importing = spawn(...onCores('all', process.execPath, ['src/cli.ts', 'import', file]), {
    env: { ...process.env, ...portalSettings(making) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [status] = await once(importing, 'exit')
  const seconds = (performance.now() - begun) / 1000
  await rm(file)
  if (status !== 0) throw new Error(`the import of ${count} articles ended with ${status}`)
  await rename(making, folder)
  return { folder, count, seconds }
}

function* lines(count: number): Generator<string> {
  for (const article of manyOf([...makeArticles(Math.min(count, texts))], count)) yield `${JSON.stringify(article)}\n`
}

function* manyOf(articles: MadeArticle[], count: number): Generator<MadeArticle> {
  const start = Date.UTC(2018, 0, 1)
  for (let n = 0; n < count; n++) {
    const article = articles[n % articles.length]!
    const published_at = new Date(start + n * 60_000).toISOString()
    yield { ...article, title: n < articles.length ? article.title : `${article.title} ${n}`, published_at }
  }
}

/** Does something with a copy of an archive, which may be changed and is thrown away. */
export async function withCopy<T>(count: number, use: (folder: string) => Promise<T>): Promise<T> {
  const { folder } = await archiveOf(count)
  const copy = await mkdtemp(join(tmpdir(), 'cong-lang-bench-'))
  try {
    await cp(folder, copy, { recursive: true, mode: constants.COPYFILE_FICLONE })
    return await use(copy)
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}
