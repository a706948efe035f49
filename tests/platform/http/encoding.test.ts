import { expect, test } from 'vitest'
import { chooseEncoding } from '#platform/http/cache/encoding.ts'

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['identity, gzip;q=0.1', 'identity'],
  ['*', 'br'],
  ['*;q=0.5, br;q=0', 'gzip'],
  ['deflate', 'identity'],
  ['nonsense;;;q=', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
] as const)('a reader who takes %s gets %s', (accept, encoding) => {
  expect(chooseEncoding(accept)).toBe(encoding)
})

test('a header of sixty kilobytes takes no time', () => {
  const began = performance.now()
  for (const accept of [`br${' '.repeat(60_000)}x`, `br${', '.repeat(30_000)}`, `${'\t;'.repeat(30_000)}`]) chooseEncoding(accept)
  expect(performance.now() - began).toBeLessThan(50)
})
