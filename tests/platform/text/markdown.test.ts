import { expect, test } from 'vitest'
import { markdownBlocks, renderMarkdown } from '#platform/text/markdown.ts'

const table = '| Thôn | Số hộ |\n|---|---:|\n| Đông Yên | 412 |'

test('a table scrolls in a region of its own that the keyboard reaches', () => {
  const html = renderMarkdown(`${table}\n\nVà:\n\n${table}`)

  expect(html).toContain('<div class="table-scroll" tabindex="0" role="region" aria-label="Bảng 1"><table>')
  expect(html).toContain('aria-label="Bảng 2"')
  expect(html.match(/<\/table><\/div>/g)).toHaveLength(2)
})

test("a column's alignment is a class, since styles are not allowed", () => {
  const html = renderMarkdown(table)

  expect(html).toContain('<th scope="col" class="align-right">Số hộ</th>')
  expect(html).toContain('<td class="align-right">412</td>')
})

test("a picture's title is its caption", () => {
  const html = renderMarkdown('![Thuyền](/media/a-960.webp "Thuyền về bến")')

  expect(html).toMatch(/^<figure><img (?!.*title).*alt="Thuyền".*><figcaption>Thuyền về bến<\/figcaption><\/figure>/)
})

test('what an editor writes in HTML brings neither classes nor roles', () => {
  const html = renderMarkdown('<div class="flash" role="alert">x</div>\n\n<table><tr><td class="flash" align="left">y</td></tr></table>')

  expect(html).not.toMatch(/flash|alert|align/)
})

test('a link to a film in a line of its own is a card, within a sentence it is a link', () => {
  expect(renderMarkdown('[Lễ hội](https://www.youtube.com/watch?v=1)')).toContain(
    '<p class="film-card"><a href="https://www.youtube.com/watch?v=1"',
  )
  expect(renderMarkdown('Xem [lễ hội](https://youtu.be/1).')).not.toContain('film-card')
})

test('a picture of another website becomes a link to it', () => {
  const html = renderMarkdown('Xem ![bản đồ](https://example.com/ban-do.png) này.')

  expect(html).toContain('<a href="https://example.com/ban-do.png" rel="noopener nofollow">bản đồ</a>')
  expect(html).not.toContain('<img')
})

test('blank lines within a block are looked at once', () => {
  const text = `\`\`\`\n${'\n'.repeat(20_000)}x\n\`\`\`\n\nHai.`

  const began = performance.now()
  const blocks = markdownBlocks(text)

  expect(performance.now() - began).toBeLessThan(3000)
  expect(blocks.map(({ source, gap }) => source + gap).join('')).toBe(text)
  expect(blocks.map(({ gap }) => gap)).toEqual(['\n\n', ''])
})
