import { expect, test } from 'vitest'
import { linkPhones } from '#platform/text/phones.ts'

const numbersIn = (html: string) => [...linkPhones(html).matchAll(/href="tel:([^"]+)"/g)].map(([, number]) => number)

test.each([
  ['Gọi 0235.3870.005 hoặc 0905 123 456.', ['02353870005', '0905123456']],
  ['ĐT: (0235) 3870005; +84 905 123 456', ['02353870005', '+84905123456']],
  ['0905-123-456, 0905123456', ['0905123456', '0905123456']],
  ['Đường dây nóng 1900 1234, gọi 114', ['19001234', '114']],
])('%s is called', (text, numbers) => {
  expect(numbersIn(`<p>${text}</p>`)).toEqual(numbers)
})

test.each([
  'Quyết định số 0123456789/QĐ-UBND',
  'từ 16/10/2019 đến 2019-10-16, lúc 15:50',
  '1.234.567.890 đồng; 113 hộ; 115 ha',
  'tài khoản 1234567890123, căn cước 049012345678',
  '<a href="https://a.vn/0905123456">0905 123 456</a> <code>0905123456</code>',
])('%s is no number to call', (text) => {
  expect(linkPhones(text)).toBe(text)
})

test('a long text of figures takes no time', () => {
  const start = performance.now()
  linkPhones(`<p>${'0905 12 '.repeat(120_000)}</p>`)
  expect(performance.now() - start).toBeLessThan(1500)
})
