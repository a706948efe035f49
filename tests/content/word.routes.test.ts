import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import { expect, test, vi } from 'vitest'
import { findArticle } from '../../src/content/core/article.store.ts'
import { forTheFile } from '../support/for-the-file.ts'
import { startPortal } from '../support/portal.ts'
import { item, paragraph, wordOf } from '../support/word.ts'
import { zipOf } from '../support/zip.ts'

vi.setConfig({ testTimeout: 120_000 })

/** One for all: each start reads the library for Word anew. */
const desk = forTheFile(startDesk)

/** Made with LibreOffice Writer: 25 pages, 3 tables (one with merged cells), lists, a link, 10 pictures. */
const report = readFileSync(join(import.meta.dirname, 'word/bao-cao.docx'))

test('a Word document becomes a draft with its headings, lists, tables and pictures', async () => {
  const { portal, made, upload } = desk()

  const answer = await upload(report, 'báo cáo.docx')
  expect(answer.status).toBe(303)
  const article = (await made(answer))!

  expect([article.title, article.lead, article.status, article.author]).toEqual([
    'Báo cáo nông thôn mới',
    'Năm qua xã đạt 19 tiêu chí.',
    'draft',
    'Nguyễn Thị Lan',
  ])
  const $ = load(article.bodyHtml)
  expect([$('h2').length, $('table').length, $('td[colspan=2]').length, $('td[rowspan=2]').length]).toEqual([20, 3, 1, 1])
  expect($('li').length).toBe(5)
  expect($('a').attr('href')).toBe('https://dichvucong.gov.vn/')
  const pictures = $('img')
    .toArray()
    .map((picture) => $(picture).attr('src')!)
  expect(new Set(pictures).size).toBe(10)
  expect((await portal.fetch(pictures[9]!)).status).toBe(200)
  const kept = await portal.db.selectFrom('media').select(['file_name', 'alt', 'undescribed']).orderBy('id').execute()
  expect(kept.every(({ file_name, alt, undescribed }) => / \d+$/.test(file_name) && undescribed === (alt === '' ? 1 : 0))).toBe(true)
})

test('a document with old letters is read, and says so', async () => {
  const { lan, made, upload } = desk()

  const answer = await upload(word('<w:p><w:r><w:t>Céng hoµ x· héi chñ nghÜa ViÖt Nam</w:t></w:r></w:p>'), 'Công văn.docx')

  expect(await made(answer)).toMatchObject({ title: 'Công văn', body: 'Cộng hoà xã hội chủ nghĩa Việt Nam' })
  expect((await lan.visit(answer.headers.get('location')!)).text('.flash')).toContain('TCVN3')
})

test('text written by nobody’s intention is only text', async () => {
  const { made, upload } = desk()

  const answer = await upload(word('<w:p><w:r><w:t>&lt;script&gt;alert(1)&lt;/script&gt; **x**</w:t></w:r></w:p>'), 'a.docx')

  expect((await made(answer))!.bodyHtml.trim()).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt; **x**</p>')
})

const bomb = zipOf([{ name: 'word/document.xml', content: Buffer.alloc(300_000_000), claimed: 1000 }])
const crowd = zipOf(Array.from({ length: 3001 }, (_, i) => ({ name: `a${i}`, content: Buffer.from('x') })))

test.each([
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'không phải là tệp Word'],
  ['a ZIP that is no Word document', zipOf([{ name: 'a.txt', content: Buffer.from('a') }]), 'không phải là tệp Word'],
  ['a broken document', report.subarray(0, 4000), 'không phải là tệp Word'],
  [
    'a document with broken entries',
    Buffer.concat([report.subarray(0, 60), Buffer.alloc(400, 7), report.subarray(460)]),
    'không phải là tệp Word',
  ],
  ['an old Word document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'đời cũ'],
  ['a bomb that lies about its size', bomb, 'lớn bất thường'],
  ['a crowd of files', crowd, 'lớn bất thường'],
  ['nothing', Buffer.alloc(0), 'chọn một tệp Word'],
])('%s is refused in words, and nothing is made of it', async (_, file, sentence) => {
  const { articles, upload } = desk()
  const before = await articles()

  const answer = await upload(file, 'bài.docx')

  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(sentence)
  expect(await articles()).toBe(before)
})

test('a document of thousands of numbered items, or with a table of 200 columns, is opened in a time that grows as it does', async () => {
  const { made, upload } = desk()
  const level = (n: number) => `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%${n + 1}."/></w:lvl>`
  const numbering = `<w:abstractNum w:abstractNumId="1">${[0, 1, 2].map(level).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`
  const row = `<w:tr>${Array.from({ length: 200 }, (_, n) => `<w:tc>${paragraph(`Ô ${n}`)}</w:tc>`).join('')}</w:tr>`
  const began = process.cpuUsage()

  const list = await made(
    await upload(
      wordOf({ body: Array.from({ length: 4000 }, (_, n) => item(`Mục số ${n} của danh sách`, n % 3)).join(''), numbering }),
      'dài.docx',
    ),
  )
  const table = await made(await upload(wordOf({ body: `<w:tbl>${row.repeat(5)}</w:tbl>` }), 'rộng.docx'))

  const { user, system } = process.cpuUsage(began)
  expect([load(list!.bodyHtml)('li').length, load(table!.bodyHtml)('td').length]).toEqual([4000, 1000])
  // In microseconds of all threads: about two seconds on a machine that has nothing else to do.
  expect(user + system).toBeLessThan(10_000_000)
})

async function startDesk() {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const { $ } = await lan.visit('/quan-tri/tin/mo-word')
  const upload = (file: Buffer, name: string) => {
    const form = new FormData()
    form.append('_csrf', $('form[enctype] [name=_csrf]').attr('value')!)
    form.append('word', new Blob([new Uint8Array(file)]), name)
    return lan.fetch('/quan-tri/tin/mo-word', { method: 'POST', body: form })
  }
  const made = async (answer: Response) => findArticle(portal.db, Number(answer.headers.get('location')?.replace('/quan-tri/tin/', '')))
  const articles = async () => (await portal.db.selectFrom('articles').select('id').execute()).length
  return { portal, lan, upload, made, articles }
}

/** The least that is a Word document. */
function word(body: string): Buffer {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
  const text = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return zipOf(
    Object.entries({ '[Content_Types].xml': types, '_rels/.rels': relations, 'word/document.xml': text }).map(([name, content]) => ({
      name,
      content: Buffer.from(content),
    })),
  )
}
