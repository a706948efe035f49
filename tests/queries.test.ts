import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { startPortal, type TestPortal } from './support/portal.ts'

/** Tables of a few rows, kept so by the newsroom; reading them whole is the right plan. */
const small = ['categories', 'home_articles', 'links', 'site_info', 'content_version', 'emergency_contacts']

test.each([
  '/',
  '/tin-tuc',
  '/tin-tuc?trang=60',
  '/tin-tuc/y-te',
  '/thong-bao',
  '/tin/700-tin-699',
  '/khong-co',
  '/rss.xml',
  '/api/articles',
  '/en/tin-tuc',
])('every query of %s finds its rows by an index', async (address) => {
  const portal = await startPortal()
  const category = await portal.given.category('y-te', 'Y tế')
  await portal.given.article({ title: 'Tiêm chủng', categoryId: category })
  await portal.given.manyArticles(1250)
  const queries = record(portal)

  await portal.visit(address)

  expect(queries.size).toBeGreaterThan(0)
  expect([...queries].flatMap((query) => scans(portal, query))).toEqual([])
})

test.each([
  '/tin-tuc?trang=60',
  '/tin/700-tin-699',
])('%s is reached from its place in the list, not from the newest article down', async (address) => {
  const portal = await startPortal()
  await portal.given.manyArticles(1250)
  const queries = record(portal)

  await portal.visit(address)

  const goingDown = [...queries].filter((query) => query.includes('("articles"."published_at", "articles"."id") <'))
  expect(goingDown.length).toBeGreaterThan(0)
  // With another bound from above SQLite begins there and looks at everything between.
  expect(goingDown.filter((query) => query.includes('"published_at" <='))).toEqual([])
})

test('the few that are pinned are found without looking at the others', async () => {
  const portal = await startPortal()
  const queries = record(portal)

  await portal.visit('/')

  const pinned = [...queries].filter((query) => query.includes('"pinned" = 1'))
  expect(pinned.length).toBeGreaterThan(0)
  for (const query of pinned) expect(planOf(portal, query)).toContainEqual(expect.stringContaining('articles_pinned'))
})

/** Every statement that the pages' connection is asked from now on. */
function record(portal: TestPortal): Set<string> {
  const queries = new Set<string>()
  const executor = portal.db.getExecutor()
  const execute = executor.executeQuery.bind(executor)
  executor.executeQuery = (query, ...rest) => {
    queries.add(query.sql)
    return execute(query, ...rest)
  }
  return queries
}

function scans(portal: TestPortal, query: string): string[] {
  const tables = ask<{ name: string }>(portal, "select name from sqlite_master where type = 'table'", []).map(({ name }) => name)
  return planOf(portal, query).flatMap((detail) => {
    const scanned = /^SCAN (\w+)(?!.*USING.*INDEX)/.exec(detail)?.[1]
    return scanned && tables.includes(scanned) && !small.includes(scanned) ? [`${detail}: ${query}`] : []
  })
}

/** What SQLite is about to do, step by step. */
const planOf = (portal: TestPortal, query: string): string[] =>
  ask<{ detail: string }>(portal, `explain query plan ${query}`, Array(query.split('?').length - 1).fill(1)).map(({ detail }) => detail)

function ask<Row>(portal: TestPortal, query: string, values: unknown[]): Row[] {
  const connection = new Sqlite(join(portal.config.dataDir, 'portal.sqlite'), { readonly: true })
  const rows = connection.prepare(query).all(...values)
  connection.close()
  return rows as Row[]
}
