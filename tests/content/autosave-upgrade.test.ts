import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashSync } from 'bcrypt'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from '#platform/database/migrate.ts'
import { openSqlite } from '#platform/database/sqlite.ts'
import { testPassword } from '../support/given.ts'
import { startPortal } from '../support/portal.ts'

const migrations = join(import.meta.dirname, '../../migrations')

/** As the version before kept it: one new article, and one place for each that is there. */
const kept = `
  insert into autosaves (user_id, article_id, version, fields, saved_at) values
    (1, 0, 0, '{"kind":"announcement","title":"Viết từ hôm qua","body":"Dở dang"}', '2026-11-22T03:00:00.000Z'),
    (1, 1, 1, '{"kind":"news","title":"Bài đã có","body":"Sửa dở"}', '2026-11-22T04:00:00.000Z')`

test('what an earlier version of the portal kept is listed and opens', async () => {
  const dataDir = await anEarlierPortal()
  const portal = await startPortal({ DATA_DIR: dataDir })
  await portal.given.article({ title: 'Bài đã có', status: 'draft' })
  const binh = await portal.signIn('binh')
  const list = async () => {
    const { $ } = await binh.visit('/quan-tri')
    return $('[aria-labelledby=viet-do] li > div > a')
      .toArray()
      .map((link) => ({ title: $(link).text(), href: $(link).attr('href')! }))
  }

  const opened = await Promise.all((await list()).map(({ href }) => binh.visit(href)))
  expect(opened.map(({ $ }) => ['title', 'kind', 'body', 'source'].map((name) => $(`[name=${name}]`).val()))).toEqual([
    ['Bài đã có', 'news', 'Sửa dở', ''],
    ['Viết từ hôm qua', 'announcement', 'Dở dang', ''],
  ])
  await binh.submit((await list())[1]!.href, {}, 'form.editor')
  expect((await list()).map(({ title }) => title)).toEqual(['Bài đã có'])
})

async function anEarlierPortal(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cong-lang-autosaves-'))
  const folder = await mkdtemp(join(tmpdir(), 'cong-lang-migrations-'))
  onTestFinished(async () => {
    for (const path of [dataDir, folder]) await rm(path, { recursive: true, force: true })
  })
  const names = (await readdir(migrations)).filter((name) => /^\d/.test(name)).sort()
  const earlier = names.slice(
    0,
    names.findIndex((name) => name.endsWith('_autosave_places.ts')),
  )
  for (const name of earlier) await symlink(join(migrations, name), join(folder, name))
  const { writer, close } = openSqlite(join(dataDir, 'portal.sqlite'))
  await migrate(writer, folder)
  await close()
  const database = new Sqlite(join(dataDir, 'portal.sqlite'))
  const user = database.prepare('insert into users (username, full_name, role, password_hash, created_at) values (?, ?, ?, ?, ?)')
  user.run('binh', 'Trần Văn Bình', 'editor', hashSync(testPassword, 4), '2026-11-22T03:00:00.000Z')
  database.exec(kept).close()
  return dataDir
}
