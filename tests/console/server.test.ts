import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, open, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { writeRecord } from '../../src/backup/record.ts'
import { readConfig } from '../../src/config.ts'
import { words } from '../../src/locales/index.ts'
import { explain } from '../../src/start/explain-error.ts'
import { openContext } from '../../src/start/open-portal.ts'

const root = join(import.meta.dirname, '../..')

test('a fresh start says where it listens and how the first administrator comes in, and stops when asked', async () => {
  const server = await start({ PORT: '0' })

  await expect
    .poll(server.out, { timeout: 25_000 })
    .toMatch(/Cổng Làng: http[\s\S]*Chưa có người quản trị[\s\S]*\/quan-tri\/thiet-lap\?ma=[\w-]{20,}/)
  server.child.kill('SIGTERM')

  expect(await server.status).toBe(0)
})

test('who stops it as soon as it has started is warned of nothing', async () => {
  const server = await start({ PORT: '0', LOG_LEVEL: 'warn' })
  await expect.poll(server.out, { timeout: 25_000, interval: 5 }).toContain('Cổng Làng: http')

  server.child.kill('SIGTERM')

  expect(await server.status).toBe(0)
  expect(server.out()).not.toContain('"level":40')
})

test.runIf(process.platform === 'linux')('it begins anew with bounds for its memory, unless somebody set others', async () => {
  const begun = async (settings: Record<string, string>) => {
    const server = await start({ PORT: '0', ...settings })
    await expect.poll(server.out, { timeout: 25_000 }).toContain('Cổng Làng: http')
    const said = await Promise.all(['environ', 'cmdline'].map((name) => readFile(`/proc/${server.child.pid}/${name}`, 'utf8')))
    server.child.kill('SIGTERM')
    expect(await server.status).toBe(0)
    return said.join()
  }

  expect(await begun({})).toMatch(/MALLOC_ARENA_MAX=1\0[\s\S]*--max-semi-space-size=4\0--max-old-space-size=512\0/)
  expect(await begun({ NODE_OPTIONS: '--max-old-space-size=300' })).not.toContain('--max-old-space-size=512')
  expect(await begun({ MALLOC_ARENA_MAX: '4' })).not.toContain('--max-semi-space-size')
})

test('a busy port is one sentence', async () => {
  const taken = createServer()
  await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void taken.close())
  const { port } = taken.address() as { port: number }

  await fails({ PORT: String(port) }, `Cổng ${port} đang có chương trình khác dùng.`)
})

test('bad settings are named all at once, each with what it may be', async () => {
  await fails(
    { PORT: 'ba nghìn', SESSION_SECRET: 'ngắn', SMTP_URL: 'mail:matkhau@x', SAMPLE_CONTENT: 'maybe' },
    'PORT=ba nghìn: phải là số từ 0 đến 65535\n  SMTP_URL=…: phải là địa chỉ smtp://\n  SAMPLE_CONTENT=maybe: phải là yes hoặc no\n  SESSION_SECRET=…: phải có ít nhất 32 ký tự',
  )
})

test.each(['/dev/null/data', '/dev/null', '/proc/x'])('a data folder that cannot be made (%s) is one sentence', async (DATA_DIR) => {
  await fails({ DATA_DIR }, `Không ghi được vào thư mục dữ liệu ${DATA_DIR}.`)
})

test('a portal that was not built says so, and blames no data folder', async () => {
  const installed = await folder()
  const but = ['.git', 'node_modules', 'build', 'tests', 'docs']
  await cp(root, installed, { recursive: true, filter: (path) => !but.includes(basename(path)) })
  await symlink(join(root, 'node_modules'), join(installed, 'node_modules'))

  await fails({}, 'Cổng chưa được dựng. Mời bạn chạy npm run -s build', 1, installed)
})

test('what is missing elsewhere is named, and no data folder blamed', async () => {
  const missing = await stat('/no/such/file').catch((error) => error)

  expect(await explain(missing, words.vi, { DATA_DIR: await folder() })).toContain('/no/such/file')
})

test.each(['ENOSPC', 'EDQUOT', 'SQLITE_FULL'])('%s is a disk that is full, whoever meets it', async (code) => {
  const DATA_DIR = await folder()
  const said = await explain(Object.assign(new Error('no room'), { code }), words.vi, { DATA_DIR })

  expect(said).toContain('đầy')
})

test('a file that is no database is left alone', async () => {
  const DATA_DIR = await folder()
  await writeFile(join(DATA_DIR, 'portal.sqlite'), 'Đây là thư, không phải cơ sở dữ liệu. '.repeat(100))

  await fails({ DATA_DIR }, 'không phải là cơ sở dữ liệu của cổng.')
})

test('a database that is damaged is said at the start, with the way back from the last good copy', async () => {
  const DATA_DIR = await folder()
  const database = new Sqlite(join(DATA_DIR, 'portal.sqlite'))
  database.exec('create table t (x); create table u (x); insert into t values (1)')
  database.close()
  const file = await open(join(DATA_DIR, 'portal.sqlite'), 'r+')
  await file.write(Buffer.alloc(3000, 7), 0, 3000, 100)
  await file.close()
  await mkdir(join(DATA_DIR, 'backups'))
  const good = { at: '2026-11-23T19:00:00.000Z', file: 'dem-qua.tar', bytes: 1, articles: 1, seconds: 1, damaged: [] }
  await writeRecord(join(DATA_DIR, 'backups'), { good })

  await fails(
    { DATA_DIR },
    `bị hỏng. Bản sao lưu tốt gần nhất là ${join(DATA_DIR, 'backups/dem-qua.tar')}. Khôi phục: npm run -s portal -- restore `,
  )
})

test('a database of a newer version is left alone', async () => {
  const DATA_DIR = await folder()
  const first = await start({ DATA_DIR, PORT: '0' })
  await expect.poll(first.out, { timeout: 25_000 }).toContain('Cổng Làng')
  first.child.kill('SIGTERM')
  await first.status
  const database = new Sqlite(join(DATA_DIR, 'portal.sqlite'))
  database.exec(`insert into kysely_migration (name, timestamp) values ('9999_future', '2030-01-01T00:00:00.000Z')`)
  database.close()

  await fails({ DATA_DIR }, 'thuộc về một phiên bản mới hơn', 78)
})

test('a second portal on the same folder is told who holds it, and does no harm to the first', async () => {
  const DATA_DIR = await folder()
  const first = await start({ DATA_DIR, PORT: '0' })
  await expect.poll(first.out, { timeout: 25_000 }).toContain('Cổng Làng')

  await fails({ DATA_DIR, PORT: '0' }, `đang có một cổng khác chạy (tiến trình ${first.child.pid})`, 78)

  expect(await readdir(DATA_DIR)).toContain('running')
})

test('an upgrade that fails is tried once a start, also by a leader, and fills no disk', async () => {
  const DATA_DIR = await folder()
  const { close } = await openContext(readConfig({ DATA_DIR, LOG_LEVEL: 'silent' }))
  await close()
  const database = new Sqlite(join(DATA_DIR, 'portal.sqlite'))
  database.exec(`delete from kysely_migration where name >= '0051_alerts'`)
  database.close()
  const older = Array.from({ length: 3 }, (_, n) => `cong-lang-before-upgrade-2020-01-0${n + 1}T00-00-00.tar`)
  await mkdir(join(DATA_DIR, 'backups'))
  for (const name of older) await writeFile(join(DATA_DIR, 'backups', name), '')

  await fails({ DATA_DIR, WORKERS: '2' }, 'Không nâng cấp được cơ sở dữ liệu (0051_alerts', 78)

  const copies = (await readdir(join(DATA_DIR, 'backups'))).filter((name) => name.endsWith('.tar')).sort()
  expect(copies).toEqual([...older.slice(1), expect.stringContaining('before-upgrade')])
})

/** It stops by itself with this status and this sentence, and no stack. */
async function fails(settings: Record<string, string>, sentence: string, status = 1, installed = root) {
  const server = await start(settings, installed)
  expect([await server.status, server.err()]).toEqual([status, expect.stringContaining(sentence)])
  expect(server.err()).not.toMatch(/^\s+at /m)
}

async function start(settings: Record<string, string>, installed = root) {
  const { PATH } = process.env
  const env = { PATH, LANG: 'C.UTF-8', HOST: '127.0.0.1', SAMPLE_CONTENT: 'no', DATA_DIR: settings.DATA_DIR ?? (await folder()) }
  const child = spawn(process.execPath, [join(installed, 'src/server.ts')], { env: { ...env, ...settings } })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (err += chunk))
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, status: new Promise<number | null>((done) => child.on('close', done)), out: () => out, err: () => err }
}

async function folder() {
  const made = await mkdtemp(join(tmpdir(), 'cong-lang-server-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return made
}
