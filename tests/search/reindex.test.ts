import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startPortal } from '../support/portal.ts'

const root = join(import.meta.dirname, '../..')

/** `npm run portal -- reindex` on a portal that serves. */
function reindex(dataDir: string) {
  const child = spawn(process.execPath, [join(root, 'src/cli.ts'), 'reindex'], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, LANG: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk
    })
  return { child, said: () => said, ended: new Promise<number | null>((done) => child.on('close', done)) }
}

test('readers search and read as ever while the index is built anew, and also when that is killed half way', {
  timeout: 120_000,
}, async () => {
  const portal = await startPortal()
  await portal.given.manyArticles(3000)
  const dataDir = portal.portal.config.dataDir
  expect(await reindex(dataDir).ended).toBe(0)
  /** Another page each time, so that none comes from memory. */
  let n = 0
  const reading = async () => ({
    found: (await portal.visit(`/tim-kiem?q=tin&trang=${(n++ % 150) + 1}`)).text('.search-page__summary'),
    suggested: (await (await portal.fetch(`/tim-kiem/goi-y?q=tin ${n}`)).json()).items.length > 0,
    page: (await portal.fetch(`/tin-tuc?trang=${n}`)).status,
  })
  const usual = { found: '3.000 kết quả', suggested: true, page: 200 }
  expect(await reading()).toEqual(usual)

  const killed = reindex(dataDir)
  await expect.poll(killed.said, { timeout: 30_000, interval: 5 }).toMatch(/\d/)
  killed.child.kill('SIGKILL')
  expect(await killed.ended).toBe(null)
  expect(await reading()).toEqual(usual)

  const running = reindex(dataDir)
  let ended = false
  void running.ended.then(() => {
    ended = true
  })
  let rounds = 0
  for (; !ended; rounds++) expect(await reading()).toEqual(usual)
  expect(rounds).toBeGreaterThan(0)
  expect(await running.ended).toBe(0)
  expect(running.said()).toContain('3.000')
})
