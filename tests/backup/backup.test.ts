import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { constants, getPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { words } from '#locales/index.ts'
import { call } from '../../src/start/commands.ts'
import { startPortal } from '../support/portal.ts'

const t = words.vi.backups
const picture = `${'a'.repeat(32)}-480.webp`

test('a copy made while editors write is restored elsewhere with all that was there', async () => {
  const portal = await aBusyPortal()
  const folder = await aFolder()

  const writing = portal.given.manyArticles(50)
  const made = await run(['backup', folder], portal.config.dataDir)
  await writing
  const [name = ''] = await readdir(folder)
  const into = join(folder, 'moi')
  const restored = await run(['restore', join(folder, name), '--into', into])

  expect([made.status, made.out]).toEqual([0, expect.stringContaining(join(folder, name))])
  expect([restored.status, restored.out]).toEqual([0, expect.stringContaining(into)])
  const again = await startPortal({ DATA_DIR: into })
  expect((await again.visit('/tin/1-lich-tiep-cong-dan')).heading).toBe('Lịch tiếp công dân')
  expect(await (await again.fetch(`/media/${picture}`)).text()).toBe('picture')
  expect(await again.db.selectFrom('sessions').selectAll().execute()).toEqual([])
  expect(await readFile(join(into, 'session-secret'), 'utf8')).toBe(await readFile(join(portal.config.dataDir, 'session-secret'), 'utf8'))
})

test('a copy that is asked for is made behind everything else', async () => {
  const portal = await aBusyPortal()
  const folder = await aFolder()

  const { PATH } = process.env
  const making = spawn(process.execPath, ['src/cli.ts', 'backup', folder], { env: { PATH, DATA_DIR: portal.config.dataDir } })
  const ended = once(making, 'exit')

  await expect.poll(() => getPriority(making.pid), { timeout: 15_000, interval: 5 }).toBe(constants.priority.PRIORITY_LOW)
  expect(await ended).toEqual([0, null])
  expect(await readdir(folder)).toHaveLength(1)
})

test('a copy is one plain tar for its owner alone, and says the sums of its files', async () => {
  const portal = await aBusyPortal()
  const folder = await aFolder()

  await run(['backup', folder], portal.config.dataDir)

  const [name = '', ...others] = await readdir(folder)
  expect(others).toEqual([])
  expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
  execFileSync('tar', ['-xf', name], { cwd: folder })
  expect(await readdir(folder)).toEqual(expect.arrayContaining(['portal.sqlite', 'media', 'session-secret', 'SHA256SUMS']))
  expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })).toContain(`media/${picture}: OK`)
})

test('nothing is restored over what is there', async () => {
  const portal = await aBusyPortal()
  const folder = await aFolder()
  await run(['backup', folder], portal.config.dataDir)
  const [name = ''] = await readdir(folder)
  const into = join(folder, 'cu')
  await mkdir(into)
  await writeFile(join(into, 'thu.txt'), 'của tôi')

  const restored = await run(['restore', join(folder, name), '--into', into])

  expect(restored).toEqual({ status: 1, out: '', err: `${t.notEmpty(into)}\n` })
  expect(await readdir(into)).toEqual(['thu.txt'])
})

test.each([
  ['cut short', (copy: Buffer) => copy.subarray(0, copy.length / 2)],
  ['with one byte changed', (copy: Buffer) => copy.with(copy.indexOf('Lịch tiếp công dân'), 0)],
  ['that is a letter', () => Buffer.from('Đây là thư. '.repeat(500))],
])('a copy %s is refused, and nothing of it stays', async (_, damage) => {
  const portal = await aBusyPortal()
  const folder = await aFolder()
  await run(['backup', folder], portal.config.dataDir)
  const file = join(folder, (await readdir(folder))[0]!)
  await writeFile(file, damage(await readFile(file)))

  const restored = await run(['restore', file, '--into', join(folder, 'moi')])

  expect([restored.status, restored.err]).toEqual([1, expect.stringMatching(/^Bản sao lưu không nguyên vẹn \(.+\)\. .+\n$/)])
  expect(await readdir(folder)).toHaveLength(1)
})

test('a copy that names files elsewhere is refused before anything is written', async () => {
  const portal = await aBusyPortal()
  const folder = await aFolder()
  await run(['backup', folder], portal.config.dataDir)
  const file = join(folder, (await readdir(folder))[0]!)
  const made = await readFile(file, 'latin1')
  await writeFile(
    file,
    made.replace(new RegExp(`(?<=\\w{64}  )media/${picture}`), (name) => 'media/../../'.padEnd(name.length, 'x')),
    'latin1',
  )

  const restored = await run(['restore', file, '--into', join(folder, 'moi')])

  expect([restored.status, restored.err]).toEqual([1, expect.stringContaining('(media/../../x')])
  expect(await readdir(folder)).toHaveLength(1)
})

test('a folder that cannot hold a copy is one sentence', async () => {
  const portal = await aBusyPortal()

  const [file, missing] = [
    await run(['backup', '/dev/null'], portal.config.dataDir),
    await run(['backup', '/proc/x'], portal.config.dataDir),
  ]

  for (const { status, err } of [file, missing]) expect([status, err]).toEqual([1, expect.stringMatching(/^[^\n]+\.\n$/)])
  expect((await run(['backup', await aFolder()], await aFolder())).err).toBe(`${t.noDatabase}\n`)
  expect((await run(['backup', await aFolder()], join(await aFolder(), 'khong-co'))).err).toBe(`${t.noDatabase}\n`)
  const notAFile = await aFolder()
  expect((await run(['restore', notAFile, '--into', join(await aFolder(), 'moi')], portal.config.dataDir)).err).toBe(
    `${t.notThere(notAFile)}\n`,
  )
  expect((await run(['restore', '/khong/co.tar', '--into', await aFolder()])).err).toBe(`${t.notThere('/khong/co.tar')}\n`)
})

async function aBusyPortal() {
  const portal = await startPortal()
  await portal.given.article({ title: 'Lịch tiếp công dân' })
  await portal.storage.put(picture, Buffer.from('picture'))
  await portal.signIn('hoa')
  return portal
}

async function run(args: string[], dataDir = '/khong/co') {
  let [out, err] = ['', '']
  const console = {
    say(line: string) {
      out += `${line}\n`
    },
    warn(line: string) {
      err += `${line}\n`
    },
    progress() {},
    readSecret: async () => '',
  }
  const status = await call(args, console, { DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  return { status, out, err }
}

async function aFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'cong-lang-copies-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
