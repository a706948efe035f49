import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readClipboard, readPlain } from '#editor/clipboard.ts'
import { writeAnew } from '#editor/document.ts'
import { schema } from '#editor/schema.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'clipboard', name), 'utf8')
const markdownOf = (html: string) => writeAnew(schema.nodes.doc!.create(null, readClipboard(html).nodes))

test('a page of Word keeps its headings, lists, tables and links, and nothing else', () => {
  expect(markdownOf(fixture('word.html'))).toBe(
    [
      '## Báo cáo kết quả xây dựng nông thôn mới',
      'Ủy ban nhân dân xã **báo cáo** *như sau*:',
      '- Giao thông nông thôn\n  - Bê tông hóa\n- Thủy lợi',
      '1. Khảo sát\n2. Thi công',
      '| Tên công trình | Kinh phí |\n| --- | --- |\n| Đường ĐH1 | 1.200 |',
      '<table>\n<tr><td colspan="2">Tổng</td></tr>\n<tr><td>Vốn</td><td>5</td></tr>\n</table>',
      'Xem [cổng dịch vụ công](https://dichvucong.gov.vn/).',
    ].join('\n\n'),
  )
})

test('pictures that Word keeps to itself are counted', () => {
  expect(readClipboard(fixture('word.html')).left.pictures?.count).toBe(1)
})

test('what LibreOffice copies keeps its structure', () => {
  expect(markdownOf(fixture('libreoffice.html'))).toBe(
    [
      '## Thông báo',
      'Lịch tiếp **công dân**',
      '- Thứ hai\n  - Sáng\n- Thứ ba',
      '<table>\n<tr><td rowspan="2">Xã</td><td>A</td></tr>\n<tr><td>B</td></tr>\n</table>',
    ].join('\n\n'),
  )
})

test('Google Docs wraps all in a bold that is none', () => {
  expect(markdownOf(fixture('google-docs.html'))).toBe(
    ['## Kế hoạch', 'Chữ thường, **chữ đậm** và *nghiêng*.', '- Một\n  - Một rưỡi\n- Hai', '[Tin](https://nuithanh.gov.vn/tin)'].join(
      '\n\n',
    ),
  )
})

test('a web page leaves its scripts, menus and styles behind', () => {
  expect(markdownOf(fixture('web-page.html'))).toBe(
    ['## Tin nóng', 'Đoạn một có [liên kết](https://example.vn/a).', '> Lời dẫn', 'Đoạn hai.'].join('\n\n'),
  )
})

test('text in an old font is read by the font’s name, or by itself', () => {
  expect(markdownOf('<p style="font-family:.VnTimeH">céng hoµ</p>')).toBe('CỘNG HOÀ')
  const pasted = readClipboard('<p>Céng hoµ x· héi chñ nghÜa ViÖt Nam</p>')
  expect([pasted.nodes[0]!.textContent, pasted.notes]).toEqual(['Cộng hoà xã hội chủ nghĩa Việt Nam', ['tcvn3']])
})

test('plain text keeps its paragraphs and lines', () => {
  expect(writeAnew(schema.nodes.doc!.create(null, readPlain('Một\r\nhai\r\n\r\nba * bốn').nodes))).toBe('Một\\\nhai\n\nba \\* bốn')
})

test.each([
  '<p>a',
  '<table><tr></tr></table>x',
  '<ul></ul>',
  '<li>x',
  '<b><p>a</p></b>',
  '<a href="javascript:x">y</a>',
  '<td>x</td>',
  '<p><table><tr><td>a</td></tr></table></p>',
  '<ul><li><h2>x</h2></li></ul>',
  '<figure><figcaption>x</figcaption></figure>',
  '<a href="https://a.vn"><div>x</div></a>',
  '<b>a<div>b</div></b>',
])('broken or odd HTML is no error: %s', (html) => {
  expect(() => writeAnew(schema.nodes.doc!.create(null, [...readClipboard(html).nodes, schema.nodes.paragraph!.create()]))).not.toThrow()
  expect(markdownOf(`${html}<p>Sau</p>`)).not.toMatch(/javascript/)
})
