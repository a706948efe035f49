import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { databases } from '../../support/databases.ts'

/** One row for ever, or only ever added to. */
const neverDeleted = [
  ...['content_version', 'site_info', 'approval_settings', 'pulse', 'sign_in_rules', 'emergency'],
  ...['audit_entries', 'integrity_scans'],
]

describe.each(databases)('on %s', (_, open) => {
  test('the number of a deleted row is never given to another', async () => {
    const db = await open()
    const insert = async (title: string) => {
      const row = { group_name: '', title, url: 'https://a.example', position: 1 }
      return (await db.insertInto('links').values(row).returning('id').executeTakeFirstOrThrow()).id
    }
    const first = await insert('a')
    await db.deleteFrom('links').where('id', '=', first).execute()

    expect(await insert('b')).toBeGreaterThan(first)
  })
})

test('every table whose rows can go counts on', async () => {
  const db = await databases[0]![1]()
  const query = sql<{ name: string; sql: string }>`select name, sql from sqlite_schema where type = 'table' and sql like '%"id" integer%'`
  const again = (await query.execute(db)).rows.filter(({ sql }) => !/primary key autoincrement/i.test(sql)).map(({ name }) => name)

  expect(again.filter((name) => !neverDeleted.includes(name))).toEqual([])
})

test('what refers to a table that was made anew refers to the one there is', async () => {
  const db = await databases[0]![1]()
  const query = sql<{ name: string }>`select name from sqlite_schema where sql like '%remade%'`

  expect((await query.execute(db)).rows).toEqual([])
  expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([])
  expect((await sql<{ foreign_keys: number }>`pragma foreign_keys`.execute(db)).rows[0]?.foreign_keys).toBe(1)
})
