import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Db } from '#platform/database/schema.ts'
import { withoutWaiting } from '#platform/database/sqlite.ts'
import { startPortal } from '../../support/portal.ts'

/** How SQLite calls it: 2 waits for the disk at every commit, 1 does not. */
const waiting = async (db: Db) => (await sql<{ synchronous: number }>`pragma synchronous`.execute(db)).rows[0]!.synchronous

test('views are committed without waiting for the disk, what editors save waits for it before and after', async () => {
  const { writer } = await startPortal()
  const seen = [await waiting(writer)]

  await withoutWaiting(writer, async (db) => void seen.push(await waiting(db)))
  seen.push(await waiting(writer))

  expect(seen).toEqual([2, 1, 2])
})

test('editors’ saves wait for the disk again when writing the views down failed', async () => {
  const { writer } = await startPortal()

  const failed = withoutWaiting(writer, (db) => sql`insert into nowhere values (1)`.execute(db).then(() => undefined))

  await expect(failed).rejects.toThrow('nowhere')
  expect(await waiting(writer)).toBe(2)
})

test('an editor who saves while views are written down waits in line, and for the disk', async () => {
  const { writer } = await startPortal()
  const seen: number[] = []

  await Promise.all([
    withoutWaiting(writer, async (db) => void seen.push(await waiting(db))),
    writer.transaction().execute(async (tx) => void seen.push(await waiting(tx))),
  ])

  expect(seen).toEqual([1, 2])
})
