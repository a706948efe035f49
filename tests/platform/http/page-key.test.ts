import { expect, test } from 'vitest'
import { publicAddresses } from '../../../src/addresses.ts'
import { pageKey } from '../../../src/platform/http/cache/page-key.ts'

const keyOf = (url: string) => {
  const key = pageKey(publicAddresses, url)
  return key.kept ? key : undefined
}

test.each([
  ['/', '/'],
  ['/?utm_source=x', '/'],
  ['/en?fbclid=1', '/en'],
  ['/tin-tuc?b=1&trang=2&a', '/tin-tuc?trang=2'],
  ['/en/thong-bao?trang=3', '/en/thong-bao?trang=3'],
  ['/tim-kiem?trang=2&q=b%20c&x=1', '/tim-kiem?q=b+c&trang=2'],
  ['/sitemap/tin-1.xml', undefined],
  ['/tin-tuc?trang=1&trang=2', undefined],
  ['/quan-tri/tin', undefined],
  ['/media/a-480.webp', undefined],
  [`/tim-kiem?q=${'a'.repeat(3000)}`, undefined],
])('%s is kept as %s', (url, key) => {
  expect(keyOf(url)?.key).toBe(key)
})

test('addresses that one could invent without end have a store of their own', () => {
  for (const url of ['/tim-kiem', '/tim-kiem?q=x', '/tin/1-x?ve=/tin-tuc', '/api/articles?q=x', '/en/tim-kiem?q=y'])
    expect([url, keyOf(url)?.rare]).toEqual([url, true])
  for (const url of ['/', '/tin/1-x', '/tin/1-x?utm=ve', '/tin-tuc?trang=2']) expect([url, keyOf(url)?.rare]).toEqual([url, false])
})

test('parameters that mean nothing may belong to an old address', () => {
  expect(keyOf('/?tabid=107')?.undeclared).toBe(true)
  expect(keyOf('/tin-tuc?trang=2')?.undeclared).toBe(false)
})
