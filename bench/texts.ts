import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { call } from '../src/start/commands.ts'
import { password } from './crash-rounds.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'
import { firstPort, portalSettings, servePortal, stop } from './servers.ts'
import { table } from './table.ts'
import { type LargeText, largeTexts } from './text-samples.ts'

const quiet = { say() {}, warn: console.error, progress() {}, readSecret: async () => password }

/** The longest that a reader of a kept page waits while somebody does each thing with each large text. */
export async function measure(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cong-lang-bench-'))
  await call(['users', 'add', 'minh', '--name', 'Minh', '--role', 'approver'], quiet, portalSettings(folder))
  const portal = await servePortal(folder, firstPort, {}, 'all')
  const reader = startReader(`${portal.url}/so-do-trang`)
  const exportAll = () => call(['export', join(folder, 'all.jsonl')], quiet, portalSettings(folder))
  const rows: (string | number | undefined)[][] = []
  try {
    const newsroom = await openNewsroom(portal.url, 'minh')
    // What is loaded when it is first needed is loaded.
    await tryAll({ newsroom, exportAll }, largeTexts[0]!, reader)
    for (const text of largeTexts) {
      const row = [text.name, ...(await tryAll({ newsroom, exportAll }, text, reader))]
      console.error(row.map((cell) => (typeof cell === 'number' ? Math.round(cell) : cell)).join(' '))
      rows.push(row)
    }
  } finally {
    await reader.stop()
    await stop(portal)
    await rm(folder, { recursive: true, force: true })
  }
  return table(['longest wait of a reader, ms', ...acts], rows)
}

const acts = ['calm', 'keep', 'preview', 'save', 'open', 'change', 'merge', 'compare', 'restore', 'page', 'API', 'search', 'feed', 'export']

interface Hands {
  newsroom: Newsroom
  exportAll: () => Promise<unknown>
}

/** A text that is refused is neither opened nor changed. @returns a figure an act */
async function tryAll({ newsroom, exportAll }: Hands, { body, mine, theirs }: LargeText, reader: Reader) {
  const during = async (act: () => Promise<unknown>) => {
    await reader.longest()
    await act()
    return reader.longest()
  }
  let article = { id: 0, path: '' }
  const first = [
    await during(() => wait(500)),
    await during(() => newsroom.keep(body)),
    await during(() => newsroom.preview(body)),
    await during(async () => (article = await newsroom.create(body))),
  ]
  if (article.id === 0) return first
  const { id, path } = article
  return [
    ...first,
    await during(() => newsroom.open(id)),
    await during(() => newsroom.change(id, 1, theirs)),
    await during(() => newsroom.change(id, 1, mine)),
    await during(() => newsroom.compare(id, 2)),
    await during(() => newsroom.restore(id, 1)),
    await during(() => newsroom.get(path)),
    await during(() => newsroom.get(`/api/articles/${id}`)),
    await during(() => newsroom.get('/tim-kiem?q=lon')),
    await during(() => newsroom.get('/feed.json')),
    await during(exportAll),
  ]
}

type Reader = ReturnType<typeof startReader>

function startReader(url: string) {
  const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { workerData: url })
  return {
    async longest(): Promise<number> {
      worker.postMessage('')
      return (await once(worker, 'message'))[0]
    },
    stop: () => worker.terminate(),
  }
}
