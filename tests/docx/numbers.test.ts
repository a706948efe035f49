import { expect, test } from 'vitest'
import { item, paragraph, readWord, type WordParts, wordOf } from '../support/word.ts'

const level = (n: number, text: string, format = 'decimal', more = '') =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (levels: string, id = 1) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
const list = (id: number, overrides = '', of = 1) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`
const anew = (n: number, start: number) => `<w:lvlOverride w:ilvl="${n}"><w:startOverride w:val="${start}"/></w:lvlOverride>`
const style = (id: string, name: string, properties: string, basedOn = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${properties}</w:pPr></w:style>`
const inStyle = (id: string) => `<w:pStyle w:val="${id}"/>`

const read = async (parts: WordParts) => (await readWord(wordOf(parts))).body
const counted = (levels: string, body: string, more = '') => read({ body, numbering: abstract(levels) + list(1) + more })

test.each([
  ['Điều', level(0, 'Điều %1.'), 'Điều 1. một\n\nGiữa\n\nĐiều 2. hai'],
  ['romans', level(0, '%1.', 'upperRoman'), 'I. một\n\nGiữa\n\nII. hai'],
  ['letters', level(0, '%1)', 'lowerLetter'), 'a) một\n\nGiữa\n\nb) hai'],
  ['letters that are capitals', level(0, '%1.', 'upperLetter'), 'A. một\n\nGiữa\n\nB. hai'],
  ['numbers without a dot', level(0, '%1'), '1 một\n\nGiữa\n\n2 hai'],
  ['numbers with one', level(0, '%1.'), '1. một\n\nGiữa\n\n2. hai'],
  ['a leading zero', level(0, '%1.', 'decimalZero'), '01\\. một\n\nGiữa\n\n02\\. hai'],
  ['words', level(0, 'Phần thứ %1', 'vietnameseCounting'), 'Phần thứ một một\n\nGiữa\n\nPhần thứ hai hai'],
  [
    'capitals of the number alone',
    level(0, 'Điều %1.').replace('</w:lvl>', '<w:rPr><w:caps/></w:rPr></w:lvl>'),
    'ĐIỀU 1. một\n\nGiữa\n\nĐIỀU 2. hai',
  ],
  ['a word that is the same each time', level(0, 'Điều', 'none'), 'Điều một\n\nGiữa\n\nĐiều hai'],
  ['nothing', level(0, '', 'none'), 'một\n\nGiữa\n\nhai'],
  [
    'points',
    level(0, '\uF0B7', 'bullet').replace('</w:lvl>', '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl>'),
    '- một\n\nGiữa\n\n- hai',
  ],
  [
    'a way of its own',
    `<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>`,
    '007\\. một\n\nGiữa\n\n008\\. hai',
  ],
  ['what follows at once', level(0, 'Điều %1', 'decimal', '<w:suff w:val="nothing"/>'), 'Điều 1 một\n\nGiữa\n\nĐiều 2 hai'],
])('a list that goes on after a paragraph keeps its numbers: %s', async (_, levels, markdown) => {
  expect(await counted(levels, item('một') + paragraph('Giữa') + item('hai'))).toBe(markdown)
})

const multi = level(0, 'Chương %1', 'upperRoman') + level(1, '%1.%2.') + level(2, '%3)', 'lowerLetter')

test.each([
  ['levels begin anew below each other', multi, [0, 1, 2, 2, 1, 2, 0, 1], 'Chương I|I.1.|a)|b)|I.2.|a)|Chương II|II.1.'],
  ['levels above that nobody came to count as one', multi, [1, 1, 0, 1], 'I.1.|I.2.|Chương II|II.1.'],
  [
    'every number is a digit where the level says so',
    level(0, '%1.', 'upperRoman') + level(1, '%1.%2', 'decimal', '<w:isLgl/>'),
    [0, 0, 1],
    'I.|II.|2.1',
  ],
  [
    'a level may go on below the next',
    level(0, 'Chương %1', 'upperRoman') + level(1, 'Điều %2.', 'decimal', '<w:lvlRestart w:val="0"/>'),
    [0, 1, 1, 0, 1],
    'Chương I|Điều 1.|Điều 2.|Chương II|Điều 3.',
  ],
  [
    'a level may begin anew after one of those above only',
    `${level(0, 'Phần %1')}${level(1, 'Chương %2')}${level(2, 'Điều %3.', 'decimal', '<w:lvlRestart w:val="1"/>')}`,
    [0, 1, 2, 1, 2, 0, 1, 2],
    'Phần 1|Chương 1|Điều 1.|Chương 2|Điều 2.|Phần 2|Chương 1|Điều 1.',
  ],
  ['after z comes aa, then bb', level(0, '%1)', 'lowerLetter').replace('w:start w:val="1"', 'w:start w:val="26"'), [0, 0, 0], 'z)|aa)|bb)'],
])('%s', async (_, levels, places, signs) => {
  const body = await counted(levels, places.map((place) => item('mục', place)).join(paragraph('.')))
  const found = body.split('\n').flatMap((line) => /^ *(.*) mục$/.exec(line)?.[1]?.replace('\\', '') ?? [])
  expect(found.join('|')).toBe(signs)
})

test('lists of one definition count together, until one begins anew, once', async () => {
  const body = [item('a', 0, 1), item('b', 0, 2), item('c', 0, 3), item('d', 0, 3), item('e', 0, 1)].join('')
  const numbering = abstract(level(0, 'Điều %1.')) + list(1) + list(2) + list(3, anew(0, 7))
  expect(await read({ body, numbering })).toBe('Điều 1. a\n\nĐiều 2. b\n\nĐiều 7. c\n\nĐiều 8. d\n\nĐiều 9. e')
})

test('a list may say of a level itself what it is', async () => {
  const own = `<w:lvlOverride w:ilvl="0">${level(0, 'Mục %1:')}</w:lvlOverride>`
  expect(await read({ body: item('a') + item('b', 0, 2), numbering: abstract(level(0, '%1.')) + list(1) + list(2, own) })).toBe(
    '1. a\n\nMục 2: b',
  )
})

test('styles number paragraphs, those based on them too, and a paragraph may do without', async () => {
  const numbering =
    abstract(level(0, 'Chương %1.', 'upperRoman', inStyle('Chuong')) + level(1, 'Điều %2.', 'decimal', inStyle('Dieu'))) + list(1)
  const styles = [
    style('Chuong', 'heading 2', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
    style('Dieu', 'Dieu', '<w:numPr><w:ilvl w:val="4"/><w:numId w:val="1"/></w:numPr>'),
    style('DieuCon', 'Dieu con', '', 'Dieu'),
  ].join('')
  const none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
  const body = [
    paragraph('Quy định', inStyle('Chuong')),
    paragraph('Phạm vi', inStyle('Dieu')),
    paragraph('Đối tượng', inStyle('DieuCon')),
    paragraph('Không số', inStyle('DieuCon') + none),
    paragraph('Thi hành', inStyle('Chuong')),
  ].join('')
  expect(await read({ body, numbering, styles })).toBe(
    '## Chương I. Quy định\n\nĐiều 1. Phạm vi\n\nĐiều 2. Đối tượng\n\nKhông số\n\n## Chương II. Thi hành',
  )
})

test('a definition may be at home in a style of lists', async () => {
  const numbering = `${abstract('<w:numStyleLink w:val="L"/>')}${abstract(`<w:styleLink w:val="L"/>${level(0, '(%1)')}`, 2)}${list(1)}${list(2, '', 2)}`
  const styles =
    '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
  expect(await read({ body: item('a') + item('b'), numbering, styles })).toBe('(1) a\n\n(2) b')
})

test('a column of nothing but numbers keeps them', async () => {
  const row = (name: string, stt: string) => `<w:tr><w:tc>${stt}</w:tc><w:tc>${paragraph(name)}</w:tc></w:tr>`
  const body = `<w:tbl>${row('Họ tên', paragraph('STT'))}${row('An', item(''))}${row('Bình', item(''))}</w:tbl>`
  expect(await counted(level(0, '%1'), body)).toBe(
    '<table>\n<tr><td>STT</td><td>Họ tên</td></tr>\n<tr><td>1</td><td>An</td></tr>\n<tr><td>2</td><td>Bình</td></tr>\n</table>',
  )
})

test('what is wrong in a numbering is passed over', async () => {
  const lost =
    abstract('<w:lvl w:ilvl="x"><w:start w:val="một"/><w:lvlText w:val="%1%9"/></w:lvl><w:numStyleLink w:val="L"/>') +
    list(1) +
    list(3, '', 9)
  const styles = '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
  expect(await read({ body: item('a', 99) + item('b', 0, 2) + item('c', 0, 3) + item('d'), numbering: lost, styles })).toContain('d')
})
