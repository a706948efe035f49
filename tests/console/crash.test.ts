import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { crashRounds, password } from '../../bench/crash-rounds.ts'
import { call } from '../../src/start/commands.ts'

test('what was acknowledged is there after a kill -9 under load, and the database is whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cong-lang-crash-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const quiet = { say() {}, warn() {}, progress() {}, readSecret: async () => password }
  await call(['users', 'add', 'lan', '--name', 'Lan', '--role', 'writer'], quiet, { DATA_DIR: folder, LOG_LEVEL: 'silent' })

  const rounds = await crashRounds(2, { folder, port: await aFreePort(), username: 'lan' })

  expect(rounds.map(({ lost, whole }) => ({ lost, whole }))).toEqual(Array(2).fill({ lost: 0, whole: true }))
}, 60_000)

async function aFreePort() {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as { port: number }
  await new Promise((closed) => server.close(closed))
  return port
}
