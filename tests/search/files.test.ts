import { expect, test, vi } from 'vitest'
import { insertAttachment } from '#attachments/attachment.store.ts'
import { keepPages } from '#search-engine/files/page.store.ts'
import { readFiles } from '#search-engine/files/read-files.job.ts'
import { letter, pdfOf } from '../support/documents.ts'
import { startPortal, type TestPortal, testNow } from '../support/portal.ts'
import { zipOf } from '../support/zip.ts'

vi.setConfig({ testTimeout: 60_000 })

const ask = (q: string) => `/tim-kiem?q=${encodeURIComponent(q)}`

test('what stands in a PDF is found, and the hit names the file and opens it at the page', async () => {
  const portal = await startPortal()
  const href = await attach(portal, pdfOf(letter, 'Ho khau thuong tru: nop ban sao giay khai sinh cua chau be.'), 'Huong dan.pdf')
  await portal.given.article({ title: 'Thủ tục ở xã', body: `Xem [Hướng dẫn](${href}).` })
  await readFiles(portal.portal)

  const page = await portal.visit(ask('bản sao giấy khai sinh'))
  expect(page.texts('.hit__title')).toEqual(['Thủ tục ở xã'])
  expect(page.text('.hit__file')).toBe('Trong tệp Huong dan, trang 2')
  expect(page.$('.hit__file a').attr('href')).toBe(`${href}#page=2`)
  expect(page.text('.hit__snippet')).toContain('giay khai sinh')
  expect((await portal.visit(ask('thủ tục'))).texts('.hit__file')).toEqual([])
})

test('so is what stands in the files of office programs, without what was deleted and without the numbers of shared texts', async () => {
  const portal = await startPortal()
  const word =
    '<w:p><w:r><w:t>Đơn đề ngh</w:t></w:r><w:r><w:t>ị miễn giảm</w:t></w:r><w:del><w:r><w:delText>bí mật</w:delText></w:r></w:del></w:p>'
  const shared = '<sst><si><t>Danh sách hộ nghèo</t></si></sst>'
  const sheet = '<worksheet><c t="s"><v>7777</v></c><c><v>123456</v></c></worksheet>'
  const files = {
    'Mau.docx': zipWith('docx', { 'word/document.xml': `<w:document>${word}</w:document>` }),
    'Danh sach.xlsx': zipWith('xlsx', { 'xl/sharedStrings.xml': shared, 'xl/worksheets/sheet1.xml': sheet }),
    'Bao cao.odt': zipWith('odt', { 'content.xml': '<doc><text:p>Thu hoạch vụ mùa</text:p><text:p>năm nay</text:p></doc>' }),
  }
  const links = []
  for (const [name, content] of Object.entries(files)) links.push(`[${name}](${await attach(portal, content, name)})`)
  await portal.given.article({ title: 'Văn bản kèm theo', body: links.join(' ') })
  await readFiles(portal.portal)

  const found = async (q: string) => (await portal.visit(ask(q))).texts('.hit__file')
  expect(await found('đề nghị miễn giảm')).toEqual(['Trong tệp Mau'])
  expect(await found('danh sách hộ nghèo')).toEqual(['Trong tệp Danh sach'])
  expect(await found('123456')).toEqual(['Trong tệp Danh sach'])
  expect(await found('vụ mùa năm nay')).toEqual(['Trong tệp Bao cao'])
  expect([await found('7777'), await found('bí mật')]).toEqual([[], []])
})

test('a file that only a draft names is found by no reader, and at once when the draft is published', async () => {
  const portal = await startPortal()
  const href = await attach(portal, pdfOf('Quyet dinh bo nhiem can bo thon Dong Yen nam nay.'), 'qd.pdf')
  await portal.given.article({ title: 'Bổ nhiệm', body: `[Quyết định](${href})`, kind: 'announcement', status: 'draft' })
  await readFiles(portal.portal)
  const found = async () => (await portal.visit(ask('quyết định bổ nhiệm cán bộ thôn'))).texts('.hit__title')
  expect(await found()).toEqual([])

  const minh = await portal.signIn('minh')
  await minh.submit('/quan-tri/tin/1', { step: 'publish' })

  expect(await found()).toEqual(['Bổ nhiệm'])
})

test('a file that is gone, locked or broken stops nobody, and is not read again and again', async () => {
  const portal = await startPortal()
  const gone = { hash: 'a'.repeat(32), kind: 'pdf', fileName: 'a.pdf', title: 'a', bytes: 1, scan: false, createdBy: null } as const
  await insertAttachment(portal.writer, gone, testNow)
  await attach(portal, zipWith('docx', { 'word/document.xml': '<w:document><w:p' }), 'b.docx')
  await attach(portal, pdfOf(`${letter} Lan hai.`), 'c.pdf')

  await readFiles(portal.portal)

  const rows = await portal.writer.selectFrom('attachments').select(['id', 'reading']).orderBy('id').execute()
  expect(rows.map(({ reading }) => reading)).toEqual(['none', 'none', 'whole'])
})

test('a file that takes the place of another is found by what it says, the other no longer', async () => {
  const { portal, minh, found } = await startWithFile()

  const fresh = new File([new Uint8Array(pdfOf('Danh sach tuyen quan nam sau cua xa.'))], 'moi.pdf')
  await minh.submit('/quan-tri/thu-vien/tep/1', { file: fresh }, 'form[action$="/thay"]')
  await readFiles(portal.portal)

  expect(await found('danh sách tuyển quân năm sau')).toEqual(['Trong tệp ds, trang 1'])
  expect(await found('ông Hùng thôn Đông Yên trợ cấp')).toEqual([])
})

test('what stands in a file that is taken down is found no longer, at once, nor when it is read just then', async () => {
  const { portal, minh, found } = await startWithFile()

  await minh.submit('/quan-tri/thu-vien/tep/1/go', { reason: 'Có tên người' })

  expect(await found('ông Hùng thôn Đông Yên trợ cấp')).toEqual([])
  const file = await portal.db.selectFrom('attachments').select(['id', 'hash', 'kind']).executeTakeFirstOrThrow()
  const read = portal.portal.writer.transaction().execute((tx) => keepPages(tx, file, [{ page: 1, content: 'Hùng' }], 'whole'))
  expect(await read).toBe(false)
  expect(await portal.db.selectFrom('attachment_pages').selectAll().execute()).toEqual([])
})

async function startWithFile() {
  const portal = await startPortal()
  const href = await attach(portal, pdfOf('Ong Hung thon Dong Yen nhan tro cap hang thang.'), 'ds.pdf')
  await portal.given.article({ title: 'Danh sách kèm theo', body: `[Danh sách](${href})` })
  await readFiles(portal.portal)
  const found = async (q: string) => (await portal.visit(ask(q))).texts('.hit__file')
  expect(await found('ông Hùng thôn Đông Yên trợ cấp')).toEqual(['Trong tệp ds, trang 1'])
  return { portal, minh: await portal.signIn('minh'), found }
}

async function attach(portal: TestPortal, content: Buffer, name: string): Promise<string> {
  const lan = await portal.signIn('lan')
  const { $ } = await lan.visit('/quan-tri/thu-vien/tep')
  const form = new FormData()
  form.append('_csrf', $('form[data-uploads] [name=_csrf]').attr('value')!)
  form.append('file', new Blob([new Uint8Array(content)]), name)
  const answer = await lan.fetch('/quan-tri/thu-vien/tep/gui', { method: 'POST', body: form, headers: { accept: 'application/json' } })
  return ((await answer.json()) as { href: string }).href
}

const kinds = {
  docx: ['word/document.xml', 'wordprocessingml.document'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet'],
} as const

/** As far as its kind goes, with these parts. */
function zipWith(kind: 'docx' | 'xlsx' | 'odt', parts: Record<string, string>): Buffer {
  const files = Object.entries(parts).map(([name, text]) => ({ name, content: Buffer.from(text) }))
  if (kind === 'odt') return zipOf([{ name: 'mimetype', content: Buffer.from('application/vnd.oasis.opendocument.text') }, ...files])
  const [part, type] = kinds[kind]
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`
  return zipOf([{ name: '[Content_Types].xml', content: Buffer.from(types) }, ...files])
}
