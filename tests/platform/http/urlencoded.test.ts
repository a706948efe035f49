import { expect, test } from 'vitest'
import { readUrlencoded } from '#platform/http/forms/urlencoded.ts'

const read = (text: string, most = 500) => readUrlencoded(Buffer.from(text), most)

test.each([
  ...[
    'a=1&b=2',
    'a',
    'a=',
    '=a',
    '',
    '&',
    '&&a=1&',
    'a=1=2',
    'a+b=c+d',
    'a%20b=c%2Bd',
    '%C4%90i%E1%BB%87n=Th%C6%B0',
    'Điện=Thư',
    '👍=%F0%9F%91%8D',
  ],
  ...[
    'a=%',
    'a=%4',
    'a=%zz',
    'a=%%41',
    'a=%C3',
    'a=%ff%fe',
    'a=%0D%0A',
    'a=%00',
    '__proto__=1',
    'constructor=1',
    'a[b]=1',
    'a=1;b=2',
    'a=%26&b=%3D',
  ],
])('a form is read as the URL standard says: %j', (text) => {
  expect(Object.entries(read(text)!)).toEqual([...new URLSearchParams(text)])
})

test('a form of any bytes is read as the URL standard says', () => {
  const signs = ['a', 'b', '=', '&', '+', '%', '4', '1', 'C', '3', 'A', '9', '%E1%BB%87', '\r\n', '\u0000']
  let seed = 7
  const next = (below: number) => {
    seed = (seed * 48271) % 2147483647
    return seed % below
  }
  for (let n = 0; n < 3000; n++) {
    const text = Array.from({ length: next(24) }, () => signs[next(signs.length)]).join('')
    const wanted: Record<string, string[]> = Object.create(null)
    for (const [name, value] of new URLSearchParams(text)) wanted[name] = [...(wanted[name] ?? []), value]
    const lists = Object.fromEntries(Object.entries(read(text)!).map(([name, value]) => [name, [value].flat()]))
    expect([text, lists]).toEqual([text, { ...wanted }])
  }
})

test('a field that comes twice is a list, and more fields than allowed are refused', () => {
  expect(read('a=1&a=2&a=3')).toEqual({ a: ['1', '2', '3'] })
  expect(read('a&b&c', 3)).toEqual({ a: '', b: '', c: '' })
  expect(read('a&b&c&d', 3)).toBeUndefined()
})
