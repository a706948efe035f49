import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { renderMarkdown } from '#platform/text/markdown.ts'
import { withPlaces } from '#platform/text/places.ts'

/** The place that each link of the text leads to, `''` where there is none: the words of the block it stands in. */
function ledTo(markdown: string): string[] {
  const $ = load(renderMarkdown(markdown))
  return $('a[href^="#"]')
    .toArray()
    .map((link) => {
      const id = $(link).attr('href')!.slice(1)
      const place = $('[id]').filter((_, element) => $(element).attr('id') === id)
      return place.closest('h2, h3, li, td, p').text()
    })
}

test.each([
  ['by its words without marks', '[x](#dieu-2-pham-vi)\n\n## Điều 2. Phạm vi', 'Điều 2. Phạm vi'],
  ['as GitHub and Hugo spell it', '[x](#Điều-2-phạm-vi--đối-tượng)\n\n## Điều 2. Phạm vi & đối tượng', 'Điều 2. Phạm vi & đối tượng'],
  ['as a browser copies it', '[x](#muc-%C4%91i%E1%BB%81u-2)\n\n## Điều 2', 'Điều 2'],
  ['with marks in the heading', '[x](#gia-cu-va-moi)\n\n## Giá **cũ** và *mới*', 'Giá cũ và mới'],
  ['in HTML, by its own name', '[x](#tuy)\n\n<h2 class="c" id="tuy">Điều khoản tùy nghi</h2>', 'Điều khoản tùy nghi'],
  ['in another script', '[x](#ប្រកាស)\n\n## ប្រកាស', 'ប្រកាស'],
])('a link leads to a heading %s', (_, markdown, heading) => expect(ledTo(markdown)).toEqual([heading]))

test.each([
  ['an empty anchor', '[x](#b)\n\nMột <a id="b"></a>hai', 'Một hai'],
  ['an anchor of old', '[x](#b)\n\n<a name="b">Một</a> hai', 'Một hai'],
  ['a link that is a place, too', '[x](#b)\n\nMột <a id="b" href="https://a.vn">hai</a>', 'Một hai'],
  ['an item', '[x](#b)\n\n<ul><li id="b">Một</li></ul>', 'Một'],
  ['words', '[x](#b)\n\nMột <span id="b">hai</span>', 'Một hai'],
  ['a name with other signs', '[x](#a&b%20c)\n\n<p id="a&amp;b c">Một</p>', 'Một'],
  ['another case, as Word takes it', '[x](#_toc12)\n\n<a id="_Toc12"></a>Một', 'Một'],
])('a link leads to %s', (_, markdown, words) => expect(ledTo(markdown)).toEqual([words]))

test('places of one name are told apart, and the first of two is it', () => {
  const html = renderMarkdown(
    '## Thôn\n\nmột\n\n## Thôn\n\nhai\n\n<a id="thon-2"></a>ba\n\n## Thôn\n\n<a id="x"></a>bốn <a id="x"></a>năm [x](#thon-1) [y](#x)',
  )
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)

  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(['muc-thon', 'muc-thon-1', 'muc-thon-2', 'muc-thon-3', 'muc-x'])
  expect(html).toContain('<a href="#muc-thon-1">x</a> <a href="#muc-x">y</a>')
})

test("no place takes a name of the page's own, and a link that leads nowhere stays as it is", () => {
  const html = renderMarkdown('<p id="noi-dung">a</p>\n\n<div id="body"><p>b</p></div>\n\n[c](#khong-co) [d](#)')

  expect(html).not.toMatch(/ id="(?!muc-)/)
  expect(html).toContain('<a href="#khong-co">c</a> <a href="#">d</a>')
})

test('many headings of one name take no longer than they are many', () => {
  const html = '<h2>Thôn</h2>'.repeat(20_000) + '<a href="#thon-7">x</a>'.repeat(1000)
  const began = performance.now()

  expect(withPlaces(html)).toContain('<h2 id="muc-thon-19999">')
  expect(performance.now() - began).toBeLessThan(2000)
})
