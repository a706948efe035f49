import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { call } from '../src/start/commands.ts'
import { crashRounds, faultsOf, password } from './crash-rounds.ts'

/**
 * `npm run bench crash [rounds]`: what was acknowledged is there after `kill -9` under load, the database is whole, and it is up again in
 * under 2 s.
 */
const [count = '100'] = process.argv.slice(2)
const folder = await mkdtemp(join(tmpdir(), 'cong-lang-crash-'))
const quiet = { say() {}, warn: console.error, progress() {}, readSecret: async () => password }

try {
  await call(['users', 'add', 'lan', '--name', 'Lan', '--role', 'writer'], quiet, { DATA_DIR: folder, LOG_LEVEL: 'silent' })
  const rounds = await crashRounds(Number(count), { folder, port: Number(process.env.BENCH_PORT ?? 3990), username: 'lan' })
  const times = rounds.map(({ upAgain }) => upAgain).sort((a, b) => a - b)
  const faults = rounds.map(faultsOf)
  for (const [index, found] of faults.entries()) if (found.length > 0) console.log(`round ${index + 1}: ${found.join(', ')}`)
  const good = faults.filter((found) => found.length === 0).length
  console.log(`${good} of ${count} rounds: nothing acknowledged is lost, database whole, up again in under 2 s`)
  console.log(
    `${rounds.reduce((sum, { acknowledged }) => sum + acknowledged, 0)} saves acknowledged, ${rounds.reduce((sum, { lost }) => sum + lost, 0)} lost`,
  )
  console.log(
    `up again after ${Math.round(times[times.length >> 1] ?? 0)} ms in the middle, ${Math.round(times.at(-1) ?? 0)} ms at the worst; load of the machine ${loadavg()[0]?.toFixed(1)}`,
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
