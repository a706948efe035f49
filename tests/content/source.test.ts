import { expect, test } from 'vitest'
import { readSource } from '#content/core/source.ts'
import { write } from '#platform/database/write.ts'
import { startPortal } from '../support/portal.ts'

test.each([
  ['Báo Quảng Nam', 'Báo Quảng Nam', undefined, undefined],
  [
    'Báo Quảng Nam, 15:50 16/10/2019, https://baoquangnam.vn/a-1.html',
    'Báo Quảng Nam',
    'https://baoquangnam.vn/a-1.html',
    '15:50 | 16/10/2019',
  ],
  ['https://a.example/x?y=1&z=(2)', 'a.example', 'https://a.example/x?y=1&z=(2', undefined],
  ['Báo A (https://a.example/x), ngày 1/2/2020', 'Báo A, ngày', 'https://a.example/x', '01/02/2020'],
  ['Báo A, 99/99/2020, https://a.example', 'Báo A, 99/99/2020', 'https://a.example', undefined],
  ['https://', 'https://', undefined, undefined],
])('%s is read as a source', (text, name, href, time) => {
  const source = readSource(text)

  expect([source.name, source.href, source.time?.text]).toEqual([name, href, time])
})

test('a reprint leads to its source with its time, once somebody approved the domain', async () => {
  const { portal, given, visit } = await startPortal()
  await given.article({ title: 'Tin dẫn', source: 'Báo Làng, 15:50 16/10/2019, https://bao.example/a' })
  const before = await visit('/tin/1-tin-dan')
  expect(before.$('.article__source a')).toHaveLength(0)
  expect(before.html).not.toContain('bao.example/a')

  await write(portal, { id: null, name: 'test' }, async (tx, record) => {
    record({ action: 'test.domain' })
    await tx.insertInto('domains').values({ host: 'bao.example', state: 'approved', found_at: '2026-11-23T00:00:00.000Z' }).execute()
  })

  const page = await visit('/tin/1-tin-dan')
  expect(page.$('.article__source a').attr('href')).toBe('https://bao.example/a')
  expect(page.text('.article__source')).toBe('Nguồn: Báo Làng (15:50 | 16/10/2019)')
  expect(page.html).toContain('"isBasedOn":"https://bao.example/a"')
})
