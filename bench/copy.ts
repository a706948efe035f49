import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { again, at } from './again.ts'
import { withCopy } from './archive.ts'
import { read } from './read.ts'
import { firstPort, portalSettings, type Server, servePortal, stop } from './servers.ts'
import { table } from './table.ts'
import { newestArticle } from './towns.ts'

const calm = 20
const files = 200
const megabytesEach = 10

/** What readers feel while everything is copied: 20,000 articles and two gigabytes of pictures. */
export const measure = () =>
  withCopy(20_000, async (folder) => {
    await fillMedia(join(folder, 'media'))
    const portal = await servePortal(folder, firstPort, {}, 'all')
    try {
      return await copyAmongReaders(portal, folder)
    } finally {
      await stop(portal)
    }
  })

async function fillMedia(media: string) {
  await mkdir(media, { recursive: true })
  for (let n = 0; n < files; n++) await writeFile(join(media, `${n}.webp`), randomBytes(megabytesEach * 1_000_000))
}

async function copyAmongReaders(portal: Server, folder: string): Promise<string> {
  const addresses = [await newestArticle(portal), '/', '/tin-tuc', '/tin-tuc?trang=500']
  let asked = 0
  let over = false
  const readOn = () =>
    again(
      () => over,
      () => read(portal.url + addresses[asked++ % addresses.length]),
      2,
    )
  // What was just written goes to the disk first.
  await wait(10_000)
  const reading = readOn()
  await wait(calm * 1000)
  over = true
  const before = await reading

  over = false
  const during = readOn()
  const seconds = await copy(folder)
  over = true
  const rows = [
    ['a page, calm', before],
    [`a page, while copying for ${Math.round(seconds)} s`, await during],
  ] as const
  return table(
    ['20,000 articles, 2 GB of pictures', 'times', 'p50 ms', 'p99 ms', 'longest'],
    rows.map(([name, times]) => [name, times.length, at(times, 0.5), at(times, 0.99), times.at(-1)]),
  )
}

/** As an operator copies. @returns seconds */
async function copy(folder: string): Promise<number> {
  const copies = await mkdtemp(join(tmpdir(), 'cong-lang-copies-'))
  const begun = performance.now()
  const copying = spawn(process.execPath, ['src/cli.ts', 'backup', copies], {
    env: { ...process.env, ...portalSettings(folder) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [status] = await once(copying, 'exit')
  await rm(copies, { recursive: true, force: true })
  if (status !== 0) throw new Error(`the copy ended with ${status}`)
  return (performance.now() - begun) / 1000
}
