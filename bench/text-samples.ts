/** A text, and the same as two editors changed it in places that do not touch. */
export interface LargeText {
  name: string
  body: string
  mine: string
  theirs: string
}

const repeat = (count: number, line: (n: number) => string, end = '\n') => Array.from({ length: count }, (_, n) => line(n)).join(end)

/** One changes the end, one the beginning. */
const sample = (name: string, body: string): LargeText => ({
  name,
  body,
  mine: `${body}\n\nĐoạn cuối.`,
  theirs: `Đoạn đầu.\n\n${body}`,
})

const head = (columns: number) => `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n`
const paragraphs = (edit: (n: number) => boolean) => repeat(3000, (n) => `Đoạn ${n}${edit(n) ? ' sửa' : ''}.`, '\n\n')
const ordinary = repeat(20, (n) => `## Mục ${n}\n\n${'Ủy ban nhân dân xã mời bà con đến họp ở nhà văn hóa thôn. '.repeat(4)}`, '\n\n')

/** What the portal must bear, or refuse in words. */
export const largeTexts: LargeText[] = [
  sample('an ordinary article', ordinary),
  sample(
    'a list nested 1,300 deep, 900 kB',
    repeat(1300, (n) => `${' '.repeat(n)}- mục`),
  ),
  sample('5,000 quotes within each other', `${'>'.repeat(5000)} a`),
  {
    name: '3,000 paragraphs',
    body: paragraphs(() => false),
    mine: paragraphs((n) => n % 2 === 0),
    theirs: paragraphs((n) => n % 2 === 1),
  },
  sample('900 kB of paragraphs', 'Họp dân ở nhà văn hóa thôn.\n\n'.repeat(22_000)),
  sample('900 kB of signs', `${'"<&>\' '.repeat(150_000)}`),
  sample('50,000 references', `${'[a] '.repeat(50_000)}\n\n[a]: /tin-tuc`),
  sample('a table of 3,000 columns', `${head(3000)}${'|b|\n'.repeat(2)}`),
  sample('a table of 1,600 columns over short rows, 9.6 kB', `${head(1600)}${'|b|\n'.repeat(800)}`),
  sample('a table of 9,600 columns over short rows, 58 kB', `${head(9600)}${'|b|\n'.repeat(4800)}`),
]
