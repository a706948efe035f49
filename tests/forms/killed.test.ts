import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { call } from '../../src/start/commands.ts'
import { testPassword } from '../support/given.ts'
import { startServer } from '../support/server.ts'
import { createVisitor } from '../support/visitor.ts'

test('of a form that was on its way when the portal was killed one article is made, however often it is sent', {
  timeout: 60_000,
}, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'cong-lang-killed-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const quiet = { say() {}, warn() {}, progress() {}, readSecret: async () => testPassword }
  await call(['users', 'add', 'lan', '--name', 'Lan', '--role', 'writer'], quiet, { DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  const database = new Sqlite(join(dataDir, 'portal.sqlite'), { readonly: true })
  onTestFinished(() => void database.close())
  const articles = () => database.prepare('select count(*) from articles').pluck().get() as number

  const first = await startServer({ DATA_DIR: dataDir })
  const lan = createVisitor(first.url)
  await lan.submit('/quan-tri/dang-nhap', { username: 'lan', password: testPassword })
  const { $ } = await lan.visit('/quan-tri/tin/moi')
  const held = Object.fromEntries(
    $('form.editor')
      .serializeArray()
      .map(({ name, value }) => [name, value]),
  )
  const form = { method: 'POST', body: new URLSearchParams({ ...held, title: 'Họp dân', step: 'save' }) }
  const sent = lan.fetch('/quan-tri/tin/moi', form).catch(() => undefined)
  await expect.poll(articles, { interval: 1, timeout: 20_000 }).toBe(1)
  first.child.kill('SIGKILL')
  await sent

  const second = await startServer({ DATA_DIR: dataDir })
  const again = createVisitor(second.url)
  for (const [name, value] of lan.cookies) again.cookies.set(name, value)
  const answers = [await again.fetch('/quan-tri/tin/moi', form), await again.fetch('/quan-tri/tin/moi', form)]

  expect(answers.map(({ status, headers }) => [status, headers.get('location')])).toEqual(Array(2).fill([303, '/quan-tri/tin/1']))
  expect(articles()).toBe(1)
})
