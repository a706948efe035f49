import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { readClipboard } from '#editor/clipboard.ts'
import { isSafe, openDocument, writeAnew } from '#editor/document.ts'
import { schema } from '#editor/schema.ts'
import { renderMarkdown } from '#platform/text/markdown.ts'

function pasted(html: string): string {
  const markdown = writeAnew(schema.nodes.doc!.create(null, readClipboard(html).nodes))
  // Whatever was pasted, the rich editor can have it again.
  expect(isSafe(openDocument(markdown))).toBe(true)
  return markdown
}

test.each([
  [
    'a heading of Word',
    '<p class=MsoToc1><a href="#_Toc1">Điều 1</a></p><h1><a name="_Toc1"></a><a name="_Ref5">Điều 1. Phạm vi</a></h1>',
    '[Điều 1](<#_Toc1>)\n\n## <a id="_Toc1"></a>Điều 1. Phạm vi',
  ],
  [
    "a heading by way of Word's own file",
    '<p><a href="file:///C:/Users/Lan/msohtmlclip1/01/clip.htm#dieu2">Điều 2</a></p><h1><a name=dieu2>Điều 2</a></h1>',
    '[Điều 2](#dieu2)\n\n## <a id="dieu2"></a>Điều 2',
  ],
  ['a bookmark that nothing leads to yet', '<p>a <a name="khoan2">khoản 2</a><a name="_GoBack"></a></p>', 'a <a id="khoan2"></a>khoản 2'],
  ['an item of a list', '<p><a href="#b">x</a></p><ol><li>a</li><li id=b><p>b</p></li></ol>', '[x](#b)\n\n1. a\n2. <a id="b"></a>b'],
  ['a part of a page', '<p><a href="#d">x</a></p><section id=d><p>một</p><p>hai</p></section>', '[x](#d)\n\n<a id="d"></a>một\n\nhai'],
  [
    'a table, whose bold row stays its header',
    '<p><a href="#t">x</a></p><table id=t><tr><td><b>a</b></td><td><b>b</b></td></tr><tr><td>1</td><td>2</td></tr></table>',
    '[x](#t)\n\n| <a id="t"></a>a | b |\n| --- | --- |\n| 1 | 2 |',
  ],
  ['no name that nobody leads to', '<h2 id="post-12">Tên</h2><p id=p>a</p>', '## Tên\n\na'],
])('what is pasted has places: %s', (_, html, markdown) => expect(pasted(html)).toBe(markdown))

test.each([
  ['an arrow', '<li id="n1"><p>Theo báo cáo. <a href="#r1">↑</a></p></li>'],
  ['an arrow of another kind', '<li id="n1"><p>Theo báo cáo.&nbsp;<a href="#r1" class="footnote-backref">↩︎</a></p></li>'],
  ['a hook with a name', '<li id="n1">^ <a href="#r1" aria-label="Về chỗ đọc">^</a> Theo báo cáo.</li>'.replace('^ ', '')],
])('the way back from a footnote is no word of it: %s', (_, note) => {
  const html = renderMarkdown(pasted(`<p>Số liệu<sup><a href="#n1" id="r1">[1]</a></sup></p><ol>${note}</ol>`))
  const $ = load(html)

  expect($('li').text().trim()).toBe('Theo báo cáo.')
  expect($('sup a[href]').text()).toBe('[1]')
  expect($($('sup a[href]').attr('href')!).closest('li').length).toBe(1)
})

test("footnotes of Word and LibreOffice lead there and back, and a heading's link to itself goes", () => {
  expect(
    pasted(
      `<p>Chữ<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p><div id=ftn1><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Ghi</p></div>`,
    ),
  ).toBe('Chữ<a id="_ftnref1"></a>[\\[1\\]](<#_ftn1>)\n\n<a id="_ftn1"></a>[\\[1\\]](<#_ftnref1>) Ghi')
  expect(
    pasted(
      '<p><a href="#Điều 2|outline">x</a> số<a class="sdfootnoteanc" name="f1anc" href="#f1sym"><sup>1</sup></a></p><h1><a name="Điều 2|outline"></a>Điều 2</h1><div id="f1"><p><a class="sdfootnotesym" name="f1sym" href="#f1anc">1</a>Theo</p></div>',
    ),
  ).toBe(
    '[x](#dieu-2-outline) số<a id="f1anc"></a>[<sup>1</sup>](#f1sym)\n\n## <a id="dieu-2-outline"></a>Điều 2\n\n<a id="f1sym"></a>[1](#f1anc) Theo',
  )
  expect(pasted('<h2 id="a">Tên<a class="headerlink" href="#a">¶</a></h2>')).toBe('## <a id="a"></a>Tên')
})

test('a place stays when something else in its line is changed', () => {
  const open = openDocument('Một <a id="b"></a>hai\n\n[x](#b)')

  expect(open.doc.child(0).child(1).type.name).toBe('place')
  expect(writeAnew(open.doc)).toBe('Một <a id="b"></a>hai\n\n[x](#b)')
})
