import fc from 'fast-check'
import { Fragment, type Mark, type Node } from 'prosemirror-model'
import { expect, test, vi } from 'vitest'
import { isSafe, openDocument, writeAnew, writeDocument } from '#editor/document.ts'
import { pageOf } from '#editor/page.ts'
import { schema } from '#editor/schema.ts'
import { childrenOf, settle } from '#editor/settle.ts'
import { renderMarkdown } from '#platform/text/markdown.ts'
import { anyMarkdown, wellWritten } from '../support/markdown.ts'

const { nodes, marks } = schema
vi.setConfig({ testTimeout: 120_000 })

const shapes = (markdown: string) => childrenOf(openDocument(markdown).doc).map((node) => node.type.name)

test('an article opened and saved without an edit changes no byte', () => {
  fc.assert(
    fc.property(anyMarkdown, (markdown) => {
      const open = openDocument(markdown)
      expect(writeDocument(open, open.doc)).toBe(markdown)
    }),
    { numRuns: 80 },
  )
})

test('what the guard lets in is the same page when it is written anew', () => {
  fc.assert(
    fc.property(anyMarkdown, (markdown) => {
      const open = openDocument(markdown)
      if (isSafe(open)) expect(pageOf(renderMarkdown(writeAnew(open.doc)))).toBe(pageOf(renderMarkdown(markdown)))
    }),
    { numRuns: 80 },
  )
})

test('the guard lets every well-written article in, and none of it stays closed to the editor', () => {
  fc.assert(
    fc.property(wellWritten, (markdown) => {
      const open = openDocument(markdown)
      expect(isSafe(open)).toBe(true)
      expect(shapes(markdown)).not.toContain('raw')
    }),
    { numRuns: 80 },
  )
})

test('a new paragraph leaves every other block byte for byte as it was', () => {
  fc.assert(
    fc.property(wellWritten, fc.nat(), (markdown, place) => {
      const open = openDocument(markdown)
      const blocks = childrenOf(open.doc)
      const at = place % (blocks.length + 1)
      const added = nodes.paragraph!.create(null, schema.text('Đoạn mới.'))
      const written = writeDocument(open, nodes.doc!.create(null, [...blocks.slice(0, at), added, ...blocks.slice(at)]))

      expect(written).toContain('Đoạn mới.')
      expect(written.replace(/(\n\n)?Đoạn mới\.(\n\n)?/, '').replace(/\s/g, '')).toBe(markdown.replace(/\s/g, ''))
    }),
    { numRuns: 60 },
  )
})

test('whatever can be made in the editor is read back as it was', () => {
  fc.assert(
    fc.property(anyDocument(), (doc) => {
      const written = writeAnew(doc)
      expect(openDocument(written).doc.toJSON()).toEqual(settle(doc).toJSON())
    }),
    { numRuns: 80 },
  )
})

test.each([
  ['dấu đậm sát chữ', '<strong>Kính gửi:</strong>Ông Hai'],
  ['dấu gạch đứng trong ô', '| a |\n| --- |\n| 1 \\| 2 |'],
  ['thăng không phải tiêu đề', '\\# 5'],
  ['xuống dòng trong ô', '| a |\n| --- |\n| x<br>y |'],
  ['bảng không có hàng tiêu đề', '<table>\n<tr><td>a</td><td>b</td></tr>\n</table>'],
  ['ô gộp', '<table>\n<tr><th colspan="2">a</th></tr>\n<tr><td rowspan="2">b</td><td>c</td></tr>\n<tr><td>d</td></tr>\n</table>'],
  [
    'chú thích ảnh',
    '<figure>\n<img src="/media/a-960.webp" alt="Cổng làng">\n<figcaption>Cổng làng. <em>Ảnh: Lan</em></figcaption>\n</figure>',
  ],
  ['căn lề cột', '| a | b |\n| :-: | --: |\n| 1 | 2 |'],
  ['danh sách đánh số từ 3', '3. ba\n4. bốn'],
])('written anew, this stays as it is written: %s', (_, markdown) => {
  const open = openDocument(markdown)

  expect(isSafe(open)).toBe(true)
  expect(shapes(markdown)).not.toContain('raw')
  expect(writeAnew(open.doc)).toBe(markdown)
})

test.each([
  '<dl><dt>a</dt><dd>b</dd></dl>',
  '<table><caption>c</caption><tr><td>a</td></tr></table>',
  '<!-- ghi chú -->',
  '[a]: https://a.vn',
])('what the editor cannot take apart is kept as it is: %s', (markdown) => {
  const doc = openDocument(`Trước\n\n${markdown}\n\nSau`).doc

  expect(childrenOf(doc).map((node) => node.type.name)).toEqual(['paragraph', 'raw', 'paragraph'])
  expect(writeAnew(doc)).toBe(`Trước\n\n${markdown}\n\nSau`)
})

test('a reference whose definition is gone is written out', () => {
  const open = openDocument('[tin][1]\n\n[1]: https://a.vn')

  expect(writeDocument(open, nodes.doc!.create(null, open.doc.firstChild!))).toBe('[tin](https://a.vn)')
})

function anyDocument(): fc.Arbitrary<Node> {
  const word = fc.oneof(
    fc.constantFrom(
      'xã',
      'Núi Thành',
      ' ',
      '1. ',
      '- ',
      '# ',
      '**',
      '_',
      '*',
      '|',
      '`',
      '<b>',
      '&amp;',
      '[x](y)',
      '!',
      'https://a.vn',
      'a@b.vn',
      '\\',
      '> ',
      '~~',
      ':',
      '---',
      '===',
    ),
    fc.string({ maxLength: 6 }),
  )
  const someMarks = fc
    .subarray(['strong', 'em', 'u', 'del', 'sup', 'code', 'link'])
    .map((names) =>
      names.reduce<readonly Mark[]>(
        (set, name) => marks[name]!.create(name === 'link' ? { href: 'https://a.vn/x' } : null).addToSet(set),
        [],
      ),
    )
  const leaf = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(word, someMarks).map(([text, set]) => (text === '' ? null : schema.text(text, set))) },
    { weight: 1, arbitrary: fc.constant(nodes.hard_break!.create()) },
    { weight: 1, arbitrary: fc.constant(nodes.image!.create({ src: '/media/a-480.webp', alt: 'một [hai]' })) },
  )
  const inline = fc.array(leaf, { maxLength: 6 }).map((leaves) => Fragment.from(leaves.filter((node) => node !== null)))
  const paragraph = inline.map((content) => nodes.paragraph!.create(null, content))
  const { block } = fc.letrec<{ block: Node; list: Node }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      paragraph,
      fc.tuple(inline, fc.integer({ min: 2, max: 4 })).map(([content, level]) => nodes.heading!.create({ level }, content)),
      fc.string().map((text) => nodes.code_block!.create(null, text === '' ? [] : schema.text(text.replace(/\r/g, '') || 'x'))),
      fc.constant(nodes.horizontal_rule!.create()),
      inline.map((content) => nodes.figure!.create({ src: '/media/a-960.webp', alt: 'Cổng "làng"' }, content)),
      tie('list'),
      fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((content) => nodes.blockquote!.create(null, content)),
      tableOf(fc.array(tie('block'), { minLength: 1, maxLength: 2 })),
    ),
    list: fc
      .tuple(
        fc.boolean(),
        fc.boolean(),
        fc.array(fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 2 })), { minLength: 1, maxLength: 3 }),
      )
      .map(([ordered, tight, items]) =>
        nodes[ordered ? 'ordered_list' : 'bullet_list']!.create(
          { tight },
          items.map(([first, rest]) => nodes.list_item!.create(null, [first, ...rest])),
        ),
      ),
  }))
  return fc.array(block, { minLength: 1, maxLength: 5 }).map((content) => nodes.doc!.create(null, content))
}

function tableOf(content: fc.Arbitrary<Node[]>): fc.Arbitrary<Node> {
  const cell = fc.tuple(content, fc.constantFrom('table_cell', 'table_header')).map(([blocks, type]) => nodes[type]!.create(null, blocks))
  return fc
    .integer({ min: 1, max: 3 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }))
    .map((rows) =>
      nodes.table!.create(
        null,
        rows.map((cells) => nodes.table_row!.create(null, cells)),
      ),
    )
}
