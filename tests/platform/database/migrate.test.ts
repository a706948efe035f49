import { expect, test } from 'vitest'
import { databases } from '../../support/databases.ts'

test('both databases have the same tables and columns', async () => {
  const [sqlite, postgres] = await Promise.all(databases.map(([, open]) => open().then(columnsOf)))

  expect(sqlite?.articles).toContain('published_at')
  expect(postgres).toEqual(sqlite)
})

/** Without the tables of the search index, which each engine keeps its own way. */
async function columnsOf(db: Awaited<ReturnType<(typeof databases)[0][1]>>) {
  const tables = await db.introspection.getTables()
  const ours = tables.filter(({ name }) => !name.startsWith('search_'))
  return Object.fromEntries(
    ours.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, columns }) => [name, columns.map((column) => column.name).sort()]),
  )
}
