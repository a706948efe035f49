import { expect, test } from 'vitest'
import { paragraph, readWord, type WordParts, wordOf } from '../support/word.ts'

const read = (body: string, parts: Partial<WordParts> = {}) => readWord(wordOf({ body, ...parts }))
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (inner: string) => `<w:p>${inner}</w:p>`
const field = (code: string, shown = '', data = '') =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${
    shown && `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}`
  }<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
const shape = (text: string) => `<wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp>`
const drawing = (inner: string, uri = '') =>
  `<w:r><w:drawing><wp:anchor><wp:docPr descr="Cầu treo"/><a:graphic><a:graphicData uri="${uri}">${inner}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`
const control = (content: string, properties = '') =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
const tick = (on: number) => `<w14:checkbox><w14:checked w14:val="${on}"/></w14:checkbox>`

test.each([
  ['a ticked box', p(run('Đồng ý: ') + control(run('☒'), tick(1)) + run(' Không: ') + control(run('☐'), tick(0))), 'Đồng ý: ☒ Không: ☐'],
  ['a ticked box without its sign', p(run('Đồng ý: ') + control('', tick(1))), 'Đồng ý: ☒'],
  ['a sign of Wingdings', p(`${run('Đồng ý: ')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`), 'Đồng ý: ☑'],
  ['a letter typed in Wingdings', p(run('Đồng ý: ') + run('þ', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')), 'Đồng ý: ☑'],
  [
    'a ticked field of a form',
    p(run('Đồng ý: ') + field(' FORMCHECKBOX ', '', '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>')),
    'Đồng ý: ☒',
  ],
  [
    'a choice of a form',
    p(
      run('Thôn: ') +
        field(
          'FORMDROPDOWN',
          '',
          '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Đông"/><w:listEntry w:val="Tây"/></w:ddList></w:ffData>',
        ),
    ),
    'Thôn: Tây',
  ],
  ['a simple field', p(`${run('Kính gửi ')}<w:fldSimple w:instr="MERGEFIELD Ten">${run('Bà Lan')}</w:fldSimple>`), 'Kính gửi Bà Lan'],
  [
    'a field in the code of another',
    p(
      run('Gửi ') +
        field(' IF ', run('Bà Lan')).replace(
          '<w:instrText> IF </w:instrText>',
          `<w:instrText> IF </w:instrText></w:r>${field('MERGEFIELD Ho', run('LỘ'))}<w:r>`,
        ),
    ),
    'Gửi Bà Lan',
  ],
  ['a link with a tip', p(field('HYPERLINK "https://a.vn/x" \\o "Mách"', run('xem'))), '[xem](https://a.vn/x)'],
  ['a link to a place elsewhere', p(field('HYPERLINK "https://a.vn/x" \\l "phan-2"', run('xem'))), '[xem](https://a.vn/x#phan-2)'],
  [
    'a link to a bookmark',
    p(field(' HYPERLINK \\l "dieu2" ', run('Điều 2'))) +
      p(`<w:bookmarkStart w:id="1" w:name="dieu2"/>${run('Nội dung')}<w:bookmarkEnd w:id="1"/>`),
    '[Điều 2](#dieu2)\n\n<a id="dieu2"></a>Nội dung',
  ],
  [
    'links within, of every other kind',
    p(`<w:hyperlink w:anchor="a1">${run('một')}</w:hyperlink>`) +
      p(field(' REF a1 \\h ', run('hai'))) +
      p(`<w:fldSimple w:instr=" REF a1 \\r \\h ">${run('ba')}</w:fldSimple>`) +
      p(field(' REF a1 ', run('bốn'))) +
      p(`<w:bookmarkStart w:id="1" w:name="a1"/>${run('Nội dung')}<w:bookmarkStart w:id="2" w:name="_GoBack"/>`),
    '[một](#a1)\n\n[hai](#a1)\n\n[ba](#a1)\n\nbốn\n\n<a id="a1"></a>Nội dung',
  ],
  ['a button’s words', p(field(' MACROBUTTON NoMacro [Bấm vào đây] ')), '\\[Bấm vào đây\\]'],
  ['a field that never ends', p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('còn lại')}`), 'còn lại'],
  ['directions of writing', p(`<w:bdo w:val="ltr">${run('một ')}</w:bdo><w:dir w:val="ltr">${run('hai')}</w:dir>`), 'một hai'],
  [
    'controls at every level',
    control(`${paragraph('Đoạn')}<w:tbl>${control(`<w:tr>${control(`<w:tc>${control(p(control(run('Ô'))))}</w:tc>`)}</w:tr>`)}</w:tbl>`),
    'Đoạn\n\n<table>\n<tr><td>Ô</td></tr>\n</table>',
  ],
  [
    'tags and readings',
    p(
      `<w:smartTag>${run('Tam Kỳ ')}</w:smartTag><w:customXml>${run('x ')}</w:customXml><w:r><w:ruby><w:rt>${run('âm')}</w:rt><w:rubyBase>${run('字')}</w:rubyBase></w:ruby></w:r>`,
    ),
    'Tam Kỳ x 字 (âm)',
  ],
  ['what Word may think of next', p(`<w:novelty>${run('mới')}</w:novelty><w:r><w:cr/><w:t>dòng</w:t></w:r>`), 'mới\\\ndòng'],
  [
    'boxes in a group',
    p(run('Trước') + drawing(`<wpg:wgp>${shape('Khung một')}<wpg:grpSp>${shape('Khung hai')}</wpg:grpSp></wpg:wgp>`)),
    'Trước\n\nKhung một\n\nKhung hai',
  ],
  [
    'a box written twice',
    p(
      `${run('Trước')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing(shape('Khung')).replace(/<\/?w:r>/g, '')}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('Khung')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    'Trước\n\nKhung',
  ],
  [
    'a box in an oval of VML',
    p(`<w:r><w:pict><v:group><v:oval><v:textbox>${box('Tròn')}</v:textbox></v:oval></v:group></w:pict></w:r>`),
    'Tròn',
  ],
  ['drawn letters', p(`<w:r><w:pict><v:shape><v:textpath string="KHẨN"/></v:shape></w:pict></w:r>`), 'KHẨN'],
  [
    'an equation',
    p(
      `${run('Giá ')}<m:oMath><m:r><m:t>S=</m:t></m:r><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>`,
    ),
    'Giá S=(a+b)/2x^2',
  ],
  ['an added text', p(`${run('giá ')}<w:ins>${run('70.000')}</w:ins>${run(' đồng')}`), 'giá 70.000 đồng'],
  [
    'what was moved, once',
    p(`<w:moveFrom>${run('Đoạn dời')}</w:moveFrom>${run('Trước')}`) + p(`<w:moveTo>${run('Đoạn dời')}</w:moveTo>`),
    'Trước\n\nĐoạn dời',
  ],
  ['two paragraphs that became one', `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Một ')}</w:p>${paragraph('hai')}`, 'Một hai'],
])('%s keeps its words', async (_, body, markdown) => {
  const word = await read(body)
  expect(word.body).toBe(markdown)
  expect(word.left).toEqual({})
})

const style = (id: string, type: string) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/><w:rPr><w:vanish/></w:rPr></w:style>`
const styles = `<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>${style('An', 'character')}${style('DoanAn', 'paragraph')}`
const heading = paragraph('Giá đất', '<w:pStyle w:val="Heading2"/>')

test.each([
  ['deleted text', 'deletions', p(`${run('giá ')}<w:del><w:r><w:delText>50.000</w:delText></w:r></w:del>${run('đồng')}`), 'giá đồng'],
  [
    'a deleted row',
    'deletions',
    `${p(run('giá đồng'))}<w:tbl><w:tr><w:tc>${paragraph('giá đồng')}</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('b')}</w:tc></w:tr></w:tbl>`,
    'giá đồng',
  ],
  ['hidden text', 'hidden', p(run('giá ') + run('ẩn', '<w:vanish/>') + run('đồng')), 'giá đồng'],
  ['text hidden by its style', 'hidden', p(run('giá ') + run('ẩn', '<w:rStyle w:val="An"/>') + run('đồng')), 'giá đồng'],
  ['a paragraph hidden by its style', 'hidden', p(run('giá đồng')) + paragraph('ẩn', '<w:pStyle w:val="DoanAn"/>'), 'giá đồng'],
  ['a comment', 'comments', p(`${run('giá đồng')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`), 'giá đồng'],
  [
    'a chart',
    'charts',
    p(run('giá đồng') + drawing('<c:chart r:id="r9"/>', 'http://schemas.openxmlformats.org/drawingml/2006/chart')),
    'giá đồng',
  ],
  [
    'a linked picture',
    'linked',
    p(run('giá đồng') + drawing('<pic:pic><pic:blipFill><a:blip r:link="out"/></pic:blipFill></pic:pic>')),
    'giá đồng',
  ],
  ['an object', 'shapes', p(`${run('giá đồng')}<w:r><w:object><v:oval/></w:object></w:r>`), 'giá đồng'],
  ['a field without words', 'fields', p(run('giá đồng') + field(' LISTNUM ')), 'giá đồng'],
  ['a part of another file', 'inserted', `${p(run('giá đồng'))}<w:altChunk r:id="r8"/>`, 'giá đồng'],
  ['what nobody knows', 'unknown', p(`${run('giá đồng')}<w:r><w:novelty/></w:r>`), 'giá đồng'],
])('%s is left out, and it is said where', async (_, kind, body, said) => {
  const links = { out: { type: 'image', target: 'file:///C:/a.png', outside: true } }
  const word = await read(heading + body, { styles, links })
  expect(word.body.replace(/<\/?(table|tr|td)>/g, '').trim()).toContain(said)
  expect(word.body).not.toMatch(/ẩn|50\.000/)
  expect(word.left).toEqual({ [kind]: { count: 1, near: ['Giá đất › giá đồng'] } })
})

test('a diagram leaves its words', async () => {
  const data =
    '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:pt><dgm:t><a:p><a:r><a:t>Chủ tịch</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>'
  const parts = {
    links: { d1: { type: 'diagramData', target: 'diagrams/data1.xml' } },
    files: { 'word/diagrams/data1.xml': Buffer.from(data) },
  }
  const word = await read(p(run('Sơ đồ') + drawing('<dgm:relIds r:dm="d1"/>')), parts)
  expect(word.body).toBe('Sơ đồ\n\nChủ tịch')
  expect(word.left).toEqual({ diagrams: { count: 1, near: ['Sơ đồ'] } })
})

test('pictures of a group come one by one, with what is said of them', async () => {
  const picture = '<pic:pic><pic:blipFill><a:blip r:embed="i1"/></pic:blipFill></pic:pic>'
  const vml = '<w:r><w:pict><v:shape alt="Đình làng"><v:imagedata r:id="i1"/></v:shape></w:pict></w:r>'
  const links = { i1: { type: 'image', target: 'media/a.png' } }
  const word = await read(p(drawing(`<wpg:wgp>${picture}${picture}</wpg:wgp>`) + vml), {
    links,
    files: { 'word/media/a.png': Buffer.from('x') },
  })
  expect(word.body.match(/!\[.*?\]\(.*?\)|alt="[^"]*"/g)?.join(' ')).toBe(
    '![Cầu treo](/media/0.png) ![Cầu treo](/media/1.png) ![Đình làng](/media/2.png)',
  )
})

test('places beyond the third are only counted', async () => {
  const comments = Array.from({ length: 5 }, (_, i) => p(`${run(`Đoạn ${i}`)}<w:r><w:commentReference w:id="${i}"/></w:r>`))
  expect((await read(comments.join(''))).left).toEqual({ comments: { count: 5, near: ['Đoạn 0', 'Đoạn 1', 'Đoạn 2'] } })
})
