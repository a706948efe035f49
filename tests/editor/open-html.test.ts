import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSafe, openDocument, writeDocument } from '#editor/document.ts'
import { schema } from '#editor/schema.ts'
import { childrenOf } from '#editor/settle.ts'
import { renderMarkdown } from '#platform/text/markdown.ts'

const open = [
  ...'textarea xmp style script option noscript iframe noembed plaintext title select template svg math pre'
    .split(' ')
    .map((name) => `<${name}>`),
  ...['a <textarea> b', 'a <option>b', 'a <style> b', '<div id="x">', '<div id="x', '<!-- chú thích', '<?php', '<![CDATA[ x', '<!DOCTYPE'],
]

test.each(open)('what follows %s, left open, is on the page', (begin) => {
  const html = renderMarkdown(`${begin}\n\nĐoạn **sau**.\n\n## Mục`)
  expect(html).toContain('Đoạn <strong>sau</strong>.')
  expect(html).toMatch(/<h2[^>]*>Mục<\/h2>/)
})

test('a list of tasks shows its ticks, and typing in it keeps them', () => {
  const source = '- [x] Đã họp\n- [ ] Chưa ký\n\n1. [x] xong\n\n   thêm'
  expect(renderMarkdown(source)).toContain('<li>☑ Đã họp</li>\n<li>☐ Chưa ký</li>')

  const article = openDocument(source)
  const { nodes } = schema
  const [list, ...rest] = childrenOf(article.doc)
  const more = nodes.list_item!.create(null, nodes.paragraph!.create(null, schema.text('Thêm')))
  const written = writeDocument(article, nodes.doc!.create(null, [list!.copy(list!.content.addToEnd(more)), ...rest]))
  expect(written).toBe('- [x] Đã họp\n- [ ] Chưa ký\n- Thêm\n\n1. [x] xong\n\n   thêm')
})

const block = fc.constantFrom(
  ...open,
  '```\nmã',
  '~~~\nmã',
  '- một\n- [x] hai',
  '> trích\n> ```\n> mã',
  '<div>\n\n```\nmã',
  '<table><tr><td>',
  'Đoạn.',
  '## Mục',
  '<b>đậm',
)

test('a paragraph added in the rich editor is on the page, whatever stands before it', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), fc.nat(), (blocks, place) => {
      const article = openDocument(blocks.join('\n\n'))
      if (!isSafe(article)) return
      const nodes = childrenOf(article.doc)
      const at = place % (nodes.length + 1)
      const added = schema.nodes.paragraph!.create(null, schema.text('Đoạn mới.'))
      const written = writeDocument(article, schema.nodes.doc!.create(null, [...nodes.slice(0, at), added, ...nodes.slice(at)]))
      expect(renderMarkdown(written).replace(/<[^>]*>/g, '')).toContain('Đoạn mới.')
      expect(renderMarkdown(written)).not.toMatch(/<code>[^<]*Đoạn mới/)
    }),
    { numRuns: 300 },
  )
})
