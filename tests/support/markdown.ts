import fc from 'fast-check'

const words = fc.array(fc.constantFrom('Ủy', 'ban', 'xã', 'Tam', 'Anh', 'họp', '5', '72,29 %', '(lần', '2)', 'nông', 'thôn', 'mới:'), {
  minLength: 1,
  maxLength: 8,
})
const text = words.map((list) => list.join(' '))
const styled = fc
  .array(
    fc.tuple(text, fc.constantFrom('', '**', '*', '~~', '`', 'a', '<br>', '![Ảnh](/media/b-480.webp)')).map(([inner, sign]) => {
      if (sign === 'a') return `[${inner}](https://nuithanh.gov.vn/tin?id=1&x=2)`
      return sign.length > 2 ? inner + sign : sign + inner + sign
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => `Đoạn ${parts.join(', ')}.`)
const items = fc.array(styled, { minLength: 1, maxLength: 4 })
const rows = (cells: string[][]) => cells.map((row) => `| ${row.join(' | ')} |`).join('\n')

const block = fc.oneof(
  styled,
  fc.tuple(fc.integer({ min: 1, max: 6 }), text).map(([level, words]) => `${'#'.repeat(level)} ${words}`),
  items.map((list) => list.map((item) => `- ${item}`).join('\n')),
  items.map((list) => list.map((item, i) => `${i + 2}. ${item}`).join('\n\n')),
  items.map((list) => `- ngoài\n${list.map((item) => `  - ${item}`).join('\n')}`),
  items.map((list) => list.map((item) => `> ${item}`).join('\n>\n')),
  fc
    .array(fc.tuple(styled, text), { minLength: 1, maxLength: 4 })
    .map((cells) => `${rows([['Tên', 'Số']])}\n| --- | --: |\n${rows(cells)}`),
  text.map((words) => `![${words}](/media/a-960.webp)`),
  text.map((words) => `<figure>\n<img src="/media/a-960.webp" alt="ảnh">\n<figcaption>${words}</figcaption>\n</figure>`),
  text.map((words) => `<table>\n<tr><td colspan="2">${words}</td></tr>\n<tr><td>a</td><td>b</td></tr>\n</table>`),
  text.map((words) => `\`\`\`\n${words}\n\`\`\``),
  fc.constant('---'),
)

/** Articles as a person writes them who knows Markdown. */
export const wellWritten = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => `${joined(blocks)}\n`)

/** Two lists after one another with the same sign would be one. */
const joined = (blocks: string[]) => blocks.join('\n\nGiữa.\n\n')

const scrap = fc.oneof(
  { weight: 3, arbitrary: block },
  fc.constantFrom(
    '**',
    '*',
    '_',
    '~~',
    '`',
    '```',
    '|',
    '| --- |',
    '\\',
    '[',
    '](',
    ')',
    '<',
    '>',
    '&',
    '&nbsp;',
    '#',
    '##',
    '- ',
    '* ',
    '1. ',
    '    ',
    '\t',
  ),
  fc.constantFrom(
    '<table>',
    '<tr>',
    '<td>',
    '</td>',
    '</table>',
    '<div>',
    '</div>',
    '<b>',
    '</b>',
    '<script>x</script>',
    '<!--',
    '-->',
    '<p align=center>',
  ),
  fc.constantFrom(
    '[a]: https://a.vn',
    '[a]',
    '[x][a]',
    '![y][a]',
    'https://b.vn/_x_',
    '\n',
    '\n\n',
    '  \n',
    '===',
    '---',
    '- [x] xong',
    ' ',
  ),
  fc.string({ maxLength: 8 }),
)

/** Anything that may stand in a source view: well written, broken off, mixed with HTML. */
export const anyMarkdown = fc
  .array(scrap, { maxLength: 14 })
  .chain((scraps) =>
    fc
      .array(fc.constantFrom('', '\n', '\n\n', ' '), { minLength: scraps.length, maxLength: scraps.length })
      .map((gaps) => scraps.map((part, i) => part + gaps[i]).join('')),
  )
