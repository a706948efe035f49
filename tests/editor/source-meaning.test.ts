import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { isSafe, type OpenDocument, openDocument, writeDocument } from '#editor/document.ts'
import { pageOf } from '#editor/page.ts'
import { schema } from '#editor/schema.ts'
import { childrenOf } from '#editor/settle.ts'
import { markdownBlocks } from '#platform/text/markdown.ts'

/** Markdown as it is out there, much of which the rich editor has no place for. */
const constructs = [
  ...['- [x] Đã họp\n- [ ] Chưa ký', '1. [x] xong\n2. [ ] chưa', '- một\n  - [x] hai\n\n    thêm', '> - [ ] trong lời dẫn'],
  ...['a <!-- ghi chú --> b', '<!-- cả đoạn -->', '## Mục <!-- chú --> sau', '| a <!-- x --> | b |\n| --- | --- |\n| 1 | 2 |'],
  ...['<a id="muc-1"></a>Đoạn có chỗ đến', '<a name="x"></a>', 'Chữ <span style="color:red">đỏ</span> đây', '<p align="center">Giữa</p>'],
  ...['<div class="khung">\n\nTrong khung\n\n</div>', '<details><summary>Xem</summary>Nội dung</details>', '<center>giữa</center>'],
  ...['```js\nlet a = 1\n```', '~~~python title="a"\nx\n~~~', '```\nmã\n```', '    mã thụt vào', '`mã` và ``m`ã``'],
  ...[
    '[tin][1] và [một] nữa\n\n[1]: https://a.vn "Tên"\n[một]: /tin-tuc',
    'Có chú[^1] đây\n\n[^1]: Lời chú',
    '[](https://a.vn) trống',
    '**đậm** *nghiêng* ~~bỏ~~',
  ],
  ...[
    '<abbr title="Ủy ban nhân dân">UBND</abbr> xã',
    'H<sub>2</sub>O và x<sup>2</sup>',
    '<kbd>Ctrl</kbd>+<kbd>S</kbd>',
    '<mark>vàng</mark>',
  ],
  ...[
    '<table border="1"><tr><td width="20">a</td></tr></table>',
    '| a | b |\n| :-- | --: |\n| 1 | 2 |',
    '<table><caption>c</caption><tr><td>a</td></tr></table>',
  ],
  ...[
    '![ảnh](/media/a-960.webp "tên")',
    '<img src="/media/a-960.webp" alt="a" class="trai">',
    '<figure><img src="/media/a-960.webp" alt=""><figcaption>c</figcaption></figure>',
  ],
  ...[
    '<iframe src="https://a.vn"></iframe>',
    '<video src="/a.mp4"></video>',
    '<input type="checkbox" checked> xong',
    '<b></b>rỗng',
    '<font color="red">đỏ</font>',
  ],
  ...['Tựa\n===', 'Mục\n---', '# Một', '###### Sáu', '***', '* * *', 'hai  \ndòng', 'hai\\\ndòng', 'x<br>y'],
  ...[
    '<dl><dt>a</dt><dd>b</dd></dl>',
    '$$x^2$$',
    ':::note\nchú ý\n:::',
    '{#moc}',
    '&copy; 2026 &nbsp; a',
    '<https://a.vn>',
    'https://a.vn/x_y_z',
  ],
  ...['3. ba\n4. bốn', '1) một\n2) hai', '+ cộng\n+ trừ', '- a\n\n- b', '> trích\n>\n> > lồng', '<?php echo 1 ?>', 'a <![CDATA[ b ]]> c'],
  ...[
    '```\nmã không đóng',
    '<div id="x',
    '<textarea>',
    '<style>\np{}',
    '<!-- không đóng',
    'Đoạn thường.',
    '\\*không nghiêng\\*',
    '<u>gạch</u>',
  ],
]

const letter = 'ж'
/** With the marks it may have got from the text it stands in. */
const marked = /ж(?:\{(?:strong|em|u|del|sub|sup|code|a )[^}]*\})?/
const meaningOf = (markdown: string) =>
  pageOf(
    markdownBlocks(markdown)
      .map((block) => block.meant())
      .join('\n'),
  )

/** Every place in which somebody may type. */
function placesIn(doc: Node): number[] {
  const places: number[] = []
  doc.descendants((node, at) => {
    if (node.isTextblock) places.push(at + 1, at + 1 + node.content.size)
  })
  return places
}

const typedAt = (doc: Node, place: number): Node => EditorState.create({ doc }).tr.insertText(letter, place).doc

const article = fc.array(fc.constantFrom(...constructs), { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('\n\n'))

test.each(constructs)('one letter typed anywhere around %j deletes nothing of the source', (construct) => {
  const source = `Trước\n\n${construct}\n\nSau`
  const open = openDocument(source)
  if (isSafe(open)) for (const place of placesIn(open.doc)) keepsAll(open, source, place)
})

test('one letter typed into any text deletes nothing, and taken away again leaves every byte as it was', () => {
  fc.assert(
    fc.property(article, fc.nat(), (source, n) => {
      const open = openDocument(source)
      const places = placesIn(open.doc)
      if (!isSafe(open) || places.length === 0) return
      keepsAll(open, source, places[n % places.length]!)
    }),
    { numRuns: 200 },
  )
})

function keepsAll(open: OpenDocument, source: string, place: number) {
  const typed = typedAt(open.doc, place)
  const written = writeDocument(open, typed)
  expect(written).toContain(letter)
  expect(meaningOf(written).replace(marked, '')).toBe(meaningOf(source))
  expect(writeDocument(open, typed.replace(place, place + 1, typed.slice(place, place)))).toBe(source)
}

test('a paragraph added at the end is on the page, whatever is left open before it', () => {
  for (const construct of constructs) {
    const open = openDocument(construct)
    if (!isSafe(open)) continue
    const added = schema.nodes.paragraph!.create(null, schema.text('Đoạn mới.'))
    const written = writeDocument(open, schema.nodes.doc!.create(null, [...childrenOf(open.doc), added]))
    const last = markdownBlocks(written).at(-1)!.html
    expect([construct, last]).toEqual([construct, expect.stringContaining('<p>Đoạn mới.</p>')])
  }
})
