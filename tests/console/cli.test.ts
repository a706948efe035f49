import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { call } from '../../src/start/commands.ts'

const root = join(import.meta.dirname, '../..')

test('a user is added with a password from standard input, and listed', async () => {
  const portal = await openCommandLine()

  expect(await portal.run(['users', 'add', 'hoa', '--name', 'Phạm Thanh Hòa', '--role', 'admin'], 'cau-mat-khau-de-nho')).toEqual({
    status: 0,
    out: 'Đã thêm Phạm Thanh Hòa.\n',
    err: '',
  })
  expect(await portal.run(['users', 'list'])).toMatchObject({ status: 0, out: 'hoa\tadmin\tĐang dùng\tPhạm Thanh Hòa\n' })
})

test.each([
  ['a short password', 'hoa', 'admin', 'ngan', 'Mật khẩu: Cần ít nhất 12 ký tự'],
  ['a password beyond 72 bytes', 'hoa', 'admin', 'đ'.repeat(37), 'Mật khẩu: Dài quá'],
  ['no password', 'hoa', 'admin', '', 'Mật khẩu: Mời bạn điền ô này.'],
  ['a strange user name', 'Hoa!', 'admin', 'cau-mat-khau-de-nho', 'Tên đăng nhập: Cần 3–40 ký tự'],
  ['a role that does not exist', 'hoa', 'king', 'cau-mat-khau-de-nho', 'Vai trò: Giá trị này không dùng được'],
])('%s is refused in one sentence', async (_, username, role, password, reason) => {
  const portal = await openCommandLine()

  const { status, err } = await portal.run(['users', 'add', username, '--name', 'Hòa', '--role', role], password)

  expect([status, err.trim().split('\n').length, err]).toEqual([1, 1, expect.stringContaining(reason)])
})

test.each([
  [[]],
  [['users']],
  [['users', 'add', 'hoa']],
  [['import']],
  [['import', 'a', 'b']],
  [['users', 'list', '--all']],
  [['fly']],
])('the wrong call %j is answered with the right one and status 2', async (args) => {
  const portal = await openCommandLine()

  expect(await portal.run(args)).toMatchObject({ status: 2, out: '', err: expect.stringContaining('npm run -s portal -- ') })
})

test('help names every command, in English where the system speaks English', async () => {
  const portal = await openCommandLine()

  const { status, out } = await portal.run(['help'], '', { LANG: 'en_GB.UTF-8' })

  expect(status).toBe(0)
  for (const usage of ['users add <username>', 'users list', 'import <', 'export <', 'reindex', 'audit verify', 'help'])
    expect(out).toContain(usage)
  expect(out).toContain('adds a user')
})

test('an altered audit entry is named', async () => {
  const portal = await openCommandLine()
  for (const name of ['lan', 'minh', 'hoa'])
    await portal.run(['users', 'add', name, '--name', name, '--role', 'writer'], 'cau-mat-khau-de-nho')
  expect(await portal.run(['audit', 'verify'])).toMatchObject({ status: 0, out: 'Nhật ký còn nguyên: 3 mục.\n' })

  const database = new Sqlite(join(portal.folder, 'portal.sqlite'))
  database.exec(`update audit_entries set actor = 'khac' where id = 2`)
  database.close()

  expect(await portal.run(['audit', 'verify'])).toMatchObject({ status: 1, err: expect.stringMatching(/^Nhật ký đã bị sửa: mục 2 /) })
})

test('an import with a bad line ends with status 1', async () => {
  const portal = await openCommandLine()

  expect(await portal.run(['import', '/dev/null/khong'])).toMatchObject({ status: 1, err: expect.stringMatching(/^Không đọc được tệp/) })
})

test('the console itself is spoken to in a process of its own', async () => {
  const child = spawn(process.execPath, [join(root, 'src/cli.ts'), 'help'], { env: { PATH: process.env.PATH, LANG: 'C.UTF-8' } })
  let out = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })

  expect(await new Promise((done) => child.on('close', done))).toBe(0)
  expect(out).toContain('Cách gọi: npm run -s portal -- <lệnh>')
})

/** The command line of a portal of its own. */
async function openCommandLine() {
  const folder = await mkdtemp(join(tmpdir(), 'cong-lang-cli-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return {
    folder,
    async run(args: string[], input = '', environment: Record<string, string> = {}) {
      let [out, err] = ['', '']
      const console = {
        say(line: string) {
          out += `${line}\n`
        },
        warn(line: string) {
          err += `${line}\n`
        },
        progress() {},
        readSecret: async () => input,
      }
      const status = await call(args, console, { DATA_DIR: folder, LOG_LEVEL: 'silent', ...environment })
      return { status, out, err }
    },
  }
}
