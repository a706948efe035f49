import { expect, test } from 'vitest'
import { readClipboard, readPlain } from '#editor/clipboard.ts'
import { writeAnew } from '#editor/document.ts'
import { schema } from '#editor/schema.ts'

const written = (nodes: ReturnType<typeof readClipboard>['nodes']) => writeAnew(schema.nodes.doc!.create(null, nodes))
const pasted = (html: string) => written(readClipboard(html).nodes)
const typed = (text: string) => written(readPlain(text).nodes)

/** A list's item as Word copies it. */
const item = (level: number, sign: string, text: string, font = '') =>
  `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:${font}'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`

test.each([
  [
    'smart tags',
    '<p>UBND <st1:place w:st="on"><st1:City>thành phố Tam Kỳ</st1:City></st1:place>, giá <st1:metricconverter>120 m2</st1:metricconverter>.</p>',
    'UBND thành phố Tam Kỳ, giá 120 m2.',
  ],
  [
    'content controls',
    '<w:Sdt ID="1"><p class=MsoNormal>Họ và tên: <w:Sdt ID="2">Nguyễn Văn A</w:Sdt></p></w:Sdt><p>Sau</p>',
    'Họ và tên: Nguyễn Văn A\n\nSau',
  ],
  ['equations', '<p>S = <m:oMath><m:r>a+b</m:r></m:oMath> và <math><mi>a</mi><mo>+</mo><mi>b</mi></math></p>', 'S = a+b và a+b'],
  ['what a program calls its own', '<p>Trước <o:p>giữa</o:p> <x:anything>sau</x:anything></p>', 'Trước giữa sau'],
  [
    'fields of a form',
    '<p><input type=checkbox checked>Đồng ý <input value="Lan"> <select><option>Một<option selected>Hai</select> <button>Nộp</button></p>',
    '☑ Đồng ý Lan Hai Nộp',
  ],
  ['a code with Word’s conditions', '<pre><!--[if !supportLists]-->dòng một<br> dòng hai</pre>', '```\ndòng một\n dòng hai\n```'],
  [
    'a text box only drawn',
    '<p><!--[if gte vml 1]><v:shape><v:textbox><div><p>Trong khung</p></div></v:textbox></v:shape><![endif]--></p>',
    'Trong khung',
  ],
])('%s keep their words', (_, html, markdown) => expect(pasted(html)).toBe(markdown))

test.each([
  [
    'tracked changes',
    '<p>giá <del cite="mailto:Lan" datetime="2026-01-01">50.000</del><ins cite="mailto:Lan" datetime="2026-01-01">70.000</ins> đồng</p>',
    'giá 70.000 đồng',
    { deletions: { count: 1, near: ['giá'] } },
  ],
  ['a strike that is one', '<p>giá <del>50.000</del> đồng</p>', 'giá ~~50.000~~ đồng', {}],
  [
    'comments',
    '<p>Giá <a class=msocomanchor href="#_msocom_1">[A1]</a> đúng</p><div style="mso-element:comment-list"><div>Xem lại</div></div>',
    'Giá đúng',
    { comments: { count: 2, near: ['Giá', 'Giá [A1] đúng'] } },
  ],
  [
    'hidden text',
    '<style>.an{mso-hide:all}</style><p>a<span style="display:none">ẩn</span>b<span class=an>ẩn</span>c</p>',
    'abc',
    { hidden: { count: 2, near: ['a', 'b'] } },
  ],
  [
    'a picture only drawn',
    '<p><!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/a.png"/></v:shape><![endif]--></p><p>Sau</p>',
    'Sau',
    { pictures: { count: 1, near: ['Sau'] } },
  ],
  [
    'a picture drawn and shown',
    '<p><!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/a.png"/></v:shape><![endif]--><![if !vml]><img src="file:///C:/a.png"><![endif]></p>',
    '',
    { pictures: { count: 1, near: [] } },
  ],
])('%s: what is no part of the article is left out and counted', (_, html, markdown, counted) => {
  expect(pasted(html)).toBe(markdown)
  expect(readClipboard(html).left).toEqual(counted)
})

test.each([
  ['Điều', item(1, 'Điều 1.', 'Phạm vi') + item(1, 'Điều 2.', 'Đối tượng'), 'Điều 1. Phạm vi\n\nĐiều 2. Đối tượng'],
  ['điểm', item(1, 'c)', 'điểm c') + item(1, 'đ)', 'điểm đ'), 'c) điểm c\n\nđ) điểm đ'],
  ['numbers with another sign', item(1, '1', 'một') + item(1, '(2)', 'hai') + item(1, '3)', 'ba'), '1 một\n\n(2) hai\n\n3\\) ba'],
  ['an interrupted list', `${item(1, '1.', 'một')}<p>Giữa</p>${item(1, '2.', 'hai')}`, '1. một\n\nGiữa\n\n2. hai'],
  ['interrupted romans', `${item(1, 'I.', 'một')}<p>Giữa</p>${item(1, 'II.', 'hai')}`, 'I. một\n\nGiữa\n\nII. hai'],
  ['a list that begins anew', item(1, '1.', 'một') + item(1, '2.', 'hai') + item(1, '1.', 'lại một'), '1. một\n2. hai\n\n1) lại một'],
  [
    'levels',
    item(1, '2.', 'Hai') + item(2, '2.1.', 'hai một') + item(2, '2.2.', 'hai hai') + item(1, '3.', 'Ba'),
    '2. Hai\n\n   2.1. hai một\n\n   2.2. hai hai\n\n3. Ba',
  ],
  [
    'bullets',
    item(1, '·', 'a', 'Symbol') + item(2, 'o', 'b', '"Courier New"') + item(1, 'Ø', 'c', 'Wingdings') + item(1, '-', 'd'),
    '- a\n  - b\n- c\n- d',
  ],
  [
    'a heading’s number',
    `<h1 style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>Chương I<span>&nbsp;</span></span><![endif]>QUY ĐỊNH</h1>`,
    '## Chương I QUY ĐỊNH',
  ],
  [
    'cells with only a number',
    `<table><tr><td>STT</td><td>Tên</td></tr><tr><td>${item(1, '1.', '&nbsp;')}</td><td>A</td></tr></table>`,
    '<table>\n<tr><td>STT</td><td>Tên</td></tr>\n<tr><td>1.</td><td>A</td></tr>\n</table>',
  ],
  ['letters of a list', '<ol type="a" start="3"><li>ba</li><li value="28">xa</li></ol>', 'c. ba\n\nab. xa'],
  [
    'romans of Google Docs',
    '<ol><li style="list-style-type:upper-roman">một</li><li style="list-style-type:upper-roman">hai</li></ol>',
    'I. một\n\nII. hai',
  ],
  [
    'lists whose style sheet says how they count',
    `<style><!-- /* List Definitions */ @list l0 {mso-list-id:1;} @list l0:level1 {mso-level-text:"Điều %1\\.";} @list l0:level2 {mso-level-number-format:alpha-lower; mso-level-text:"%1\\.%2\\)";} @list l0:level3 {mso-level-number-format:bullet; mso-level-text:\uF0B7;} --></style>
     <ol start=2 type=1><li class=MsoNormal style='mso-list:l0 level1 lfo1'>hai</li><ol><li style='mso-list:l0 level2 lfo1'>hai a</li></ol><li class=MsoNormal style='mso-list:l0 level1 lfo1'>ba<ol><li style='mso-list:l0 level2 lfo1'>ba a</li><ul><li style='mso-list:l0 level3 lfo1'>điểm</li></ul></ol></li></ol>`,
    'Điều 2. hai\n\n2.a) hai a\n\nĐiều 3. ba\n\n3.a) ba a\n\n- điểm',
  ],
  ['items with a value', '<ol><li value="5">năm</li><li>sáu</li><li value="9">chín</li></ol>', '5. năm\n6. sáu\n\n9) chín'],
])('%s stand as they were numbered', (_, html, markdown) => expect(pasted(html)).toBe(markdown))

test.each([
  [
    'a heading in a letterhead',
    '<table><tr><td><h1>CHÍNH PHỦ</h1></td><td><h2>CỘNG HÒA</h2></td></tr></table><ul><li><h2>Mục</h2></li></ul>',
    '<table>\n<tr><td>CHÍNH PHỦ</td><td>CỘNG HÒA</td></tr>\n</table>\n\n- Mục',
  ],
  [
    'a row behind empty cells',
    '<table><tr><td>A</td><td>B</td><td>C</td></tr><tr style="mso-row-margin-left:4.0cm"><td>D</td></tr></table>',
    '<table>\n<tr><td>A</td><td>B</td><td>C</td></tr>\n<tr><td colspan="2"></td><td>D</td></tr>\n</table>',
  ],
  [
    'a row that merged cells fill',
    '<table><tr><td rowspan=2>A</td><td rowspan=2>B</td></tr><tr></tr><tr><td>C</td><td>D</td></tr></table>',
    '<table>\n<tr><td>A</td><td>B</td></tr>\n<tr><td>C</td><td>D</td></tr>\n</table>',
  ],
  [
    'hidden columns and rows',
    '<table><tr><td>A</td><td style="display:none">x</td><td>B</td></tr><tr style="display:none"><td>y</td></tr></table>',
    '<table>\n<tr><td>A</td><td>B</td></tr>\n</table>',
  ],
  [
    'rows without their table',
    '<tr><td>A</td><td>B</td></tr><tr><td>C</td><td>D</td></tr>',
    '<table>\n<tr><td>A</td><td>B</td></tr>\n<tr><td>C</td><td>D</td></tr>\n</table>',
  ],
  [
    'rows in a font',
    '<table><tr><td>A</td></tr><font><tr><td>B</td></tr></font></table>',
    '<table>\n<tr><td>A</td></tr>\n<tr><td>B</td></tr>\n</table>',
  ],
])('%s is a table as it was seen', (_, html, markdown) => expect(pasted(html)).toBe(markdown))

test.each([
  ['a<br><br>b<br>c', 'a\n\nb\\\nc'],
  ['<p><b>a<br> <br>b</b></p><blockquote>c<br><br><br>d</blockquote>', '**a**\n\n**b**\n\n> c\n>\n> d'],
  [
    '<a href="https://a.vn/x"><div><img src="/media/1.png" alt="Ảnh"></div><p>Chữ</p></a>',
    '[![Ảnh](/media/1.png)](https://a.vn/x)\n\n[Chữ](https://a.vn/x)',
  ],
  ['<p><a href="https://a.vn/x"><img src="https://b.vn/a.jpg"></a></p>', '[a.vn/x](https://a.vn/x)'],
  ['<a href="https://www.google.com/url?q=%E0%A4%A">x</a>', 'x'],
  ['<p>👨‍👩‍👧 ❤️‍🔥 ភាសា\u200Bខ្មែរ a\u200Bb\u200Dc</p>', '👨‍👩‍👧 ❤️‍🔥 ភាសា\u200Bខ្មែរ abc'],
])('what mail and web pages write is read as it was meant: %s', (html, markdown) => expect(pasted(html)).toBe(markdown))

test.each([
  ['- một\n- hai', '- một\n- hai'],
  ['Gồm:\n- a\n+ b\n+ c\n- d', 'Gồm:\n\n- a\n  - b\n  - c\n- d'],
  ['• a\n\t• b\n* c', '- a\n  - b\n  - c'],
  ['1. một\n- a\n2. hai\n\nHết', '1. một\n   - a\n2. hai\n\nHết'],
  ['3. ba\n4. bốn', '3. ba\n4. bốn'],
  ['a) một\nb) hai\n(1) ba\n2.1. bốn\nIV. năm', 'a) một\n\nb) hai\n\n(1) ba\n\n2.1. bốn\n\nIV. năm'],
  ['- dài\n  dòng\n- hai', '- dài\\\n  dòng\n- hai'],
  ['2026. Năm\n-5 độ\n+84 90', '2026\\. Năm\\\n\\-5 độ\\\n\\+84 90'],
  ['<b> & [x]', '\\<b> & \\[x\\]'],
])('lines of plain text that begin with signs are lists: %j', (text, markdown) => expect(typed(text)).toBe(markdown))

test.each([
  ['nothing', ''],
  ['one line of a megabyte', 'a '.repeat(500_000)],
  ['many line breaks', 'a<br>'.repeat(20_000)],
  ['many items', `<ul>${'<li>x'.repeat(5000)}`],
  ['many rows without a table', '<tr><td>x'.repeat(2000)],
  ['drawings in drawings', '<!--[if gte vml 1]>'.repeat(50_000)],
  ['lists in each other', '<ul><li>x'.repeat(20_000)],
  ['frames in each other', `${'<table><tr><td><div>'.repeat(20_000)}x`],
  ['quotes in each other', `${'<blockquote>'.repeat(20_000)}x`],
  ['levels of Word that Word does not have', Array.from({ length: 5000 }, (_, i) => item(i + 1, '1.', 'x')).join('')],
  ['elements that nobody knows, in each other', `${'<st1:place>'.repeat(400)}x`],
  ['bytes of a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000\uD800'],
])(
  'a clipboard of %s is read in reasonable time',
  (_, content) => {
    const begun = performance.now()
    expect(() => [readClipboard(content), readPlain(content)]).not.toThrow()
    expect(performance.now() - begun).toBeLessThan(20_000)
  },
  30_000,
)

test('what is nested deeper than any page keeps its words', () => {
  expect(pasted(`${'<div><blockquote>'.repeat(20_000)}<p>một</p><p>hai</p>`)).toMatch(/một\n(> ?)+\n(> )+hai$/)
})
