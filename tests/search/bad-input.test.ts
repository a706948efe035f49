import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repairLine } from '#platform/text/vietnamese.ts'
import { openIndex } from '../../src/search-engine/index/index.store.ts'
import { search } from '../../src/search-engine/query/search.ts'
import { suggest } from '../../src/search-engine/query/suggest.ts'
import { startPortal } from '../support/portal.ts'

/** What a query language, an address or a database might stumble over. */
const nasty = fc.constantFrom(
  ...[
    '"',
    "'",
    '”',
    '(',
    ')',
    '*',
    '^',
    ':',
    '-',
    '--',
    '+',
    '~',
    '=',
    '%',
    '_',
    '\\',
    '\0',
    '\u202e',
    '\u00a0',
    '\ud800',
    '🌾',
    'م',
    '日本',
  ],
  ...[
    'AND',
    'OR',
    'NOT',
    'NEAR',
    'NEAR/2',
    'title:',
    'cải',
    'cách',
    'hành',
    'cchc',
    'đ',
    '-họp',
    '"cải cách"',
    '4183/KH-UBND',
    "';drop table",
    '{q}',
    '<b>',
    '&',
  ],
)
const query = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join(' ')),
  fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join('')),
)

const pageParameters = ['kieu', 'chuyen-muc', 'loai', 'tu', 'den', 'sap-xep', 'trang', 've']
const apiParameters = ['category', 'kind', 'from', 'to', 'page']
const value = fc.oneof(
  query,
  fc.constantFrom('web', 'site', 'news', 'tin-tuc', 'moi-nhat', '1', '0', '-1', '9'.repeat(30), '2019-02-30', '31/12/2018', '1e3'),
)

/** Some of these, with anything in them. */
const parameters = (names: string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, value.map((text) => text.toWellFormed())])), { requiredKeys: [] })

test('nothing anyone types is an error to the engine', { timeout: 120_000 }, async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Cải cách hành chính', body: 'Theo Kế hoạch 4183/KH-UBND, họp về CCHC.' })
  const publicAt = portal.clock.time.toISOString()

  await fc.assert(
    fc.asyncProperty(query, async (q) => {
      const { total, hits } = await search(openIndex(portal.db), { q, publicAt, limit: 20 })
      expect(hits.length).toBe(total)
      await suggest(openIndex(portal.db), { q, publicAt, limit: 8 })
    }),
    { numRuns: 2000 },
  )
})

test('nor to the page, the suggestions or the API', { timeout: 120_000 }, async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Cải cách hành chính' })

  await fc.assert(
    fc.asyncProperty(query, parameters(pageParameters), parameters(apiParameters), async (q, ofPage, ofApi) => {
      const asked = { q: q.toWellFormed() }
      const page = await portal.fetch(`/tim-kiem?${new URLSearchParams({ ...asked, ...ofPage })}`)
      expect(page.status, q).toBe(ofPage.kieu === 'web' && repairLine(asked.q) ? 302 : 200)
      expect((await portal.fetch(`/tim-kiem/goi-y?${new URLSearchParams(asked)}`)).status, q).toBe(200)

      // The API says what it does not understand (docs/api.md).
      const answer = await portal.fetch(`/api/articles?${new URLSearchParams({ ...asked, ...ofApi })}`)
      expect([200, 400], q).toContain(answer.status)
      if (answer.status === 400) expect((await answer.json()).error.field).toBeOneOf(Object.keys(ofApi))
    }),
    { numRuns: 700 },
  )
})

test('ten kilobytes of text are cut to what can be searched for, and the page says so', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Ủy ban nhân dân' })

  const page = await portal.visit(`/tim-kiem?q=${encodeURIComponent('ủy ban nhân dân '.repeat(600).slice(0, 10_000))}`)

  expect(page.status).toBe(200)
  expect(page.texts('.hit__title')).toEqual(['Ủy ban nhân dân'])
  expect(page.text('.notice')).toContain('quá dài')
})

test('a page for ten kilobytes of text does not repeat them at every link', async () => {
  const portal = await startPortal()
  for (let n = 1; n <= 20; n++) await portal.given.article({ title: `Ủy ban nhân dân họp lần ${n}` })

  const page = await portal.visit(`/tim-kiem?q=${encodeURIComponent('ủy ban nhân dân '.repeat(600).slice(0, 10_000))}`)

  expect(page.texts('.hit__title')).toHaveLength(20)
  expect(page.$.html().length).toBeLessThan(100_000)
  expect(page.$('#q').val()).toMatch(/^ủy ban nhân dân .{100,400}$/)
})

test('odd bytes in the address are not an error', async () => {
  const portal = await startPortal()
  for (const address of [
    '/tim-kiem?q=%',
    '/tim-kiem?q=%E0%A4%A',
    '/tim-kiem?q=%00%FF',
    '/tim-kiem?q=a&q=b',
    '/tim-kiem?q[]=a',
    '/tim-kiem?q',
  ])
    expect((await portal.fetch(address)).status, address).toBe(200)
})
