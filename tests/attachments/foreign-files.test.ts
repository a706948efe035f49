import { expect, test, vi } from 'vitest'
import { listAttachments } from '#attachments/attachment.store.ts'
import { words } from '#locales/index.ts'
import { preparePicture } from '#media/picture.ts'
import { pictureFault } from '#media/picture-fault.ts'
import { Invalid } from '#platform/errors.ts'
import { foreignFiles, officeOf, oldOffice, slideMacros, windowsProgram } from '../support/foreign-files.ts'
import { startPortal } from '../support/portal.ts'
import { zipOf } from '../support/zip.ts'

vi.setConfig({ testTimeout: 60_000 })

test('each kind of file that is not taken is called what it is, with what to do, in both languages', async () => {
  const { portal, attach } = await startLibrary()

  const said: string[][] = []
  for (const [name, content] of foreignFiles) said.push([name, await attach(content, name), await attach(content, name, '/en')])

  for (const [at, [name, , vietnamese, english]] of foreignFiles.entries()) {
    expect(said[at]).toEqual([name, expect.stringContaining(vietnamese), expect.stringContaining(english)])
    expect(said[at]![1]).toMatch(/[Mm]ời bạn/)
    expect(said[at]![2]).toMatch(/[Pp]lease/)
  }
  expect(await listAttachments(portal.db, '', { limit: 9 })).toEqual([])
})

test('sent as pictures they are called the same', async () => {
  const { portal } = await startLibrary()
  const taken = /^a\.(avif|webp|jpg|tif)$/
  for (const [name, content, vietnamese] of foreignFiles.filter(
    ([name]) => !taken.test(name) && !/^a\.(msg|xlsb|pages|jar|doc|xls|ppt)$/.test(name),
  )) {
    const fault = await preparePicture(content).catch((error) => error)
    expect(fault, name).toBeInstanceOf(Invalid)
    const said = pictureFault(words.vi, portal.config, fault)
    expect(said).toMatch(/Mời bạn|mời bạn/)
    if (!/^a\.(docm|xlsm|pptm|dotm|dotx|xltx|potx|ppsx|ott|ots|odg)$/.test(name))
      expect([name, said]).toEqual([name, expect.stringContaining(vietnamese)])
  }
})

const plain = (name: string, content: string | Buffer = 'a') => ({ name, content: Buffer.from(content) })
const within = (depth: number, inmost: Buffer): Buffer => (depth === 0 ? inmost : zipOf([plain('trong.zip', within(depth - 1, inmost))]))
const linked = () => {
  const zip = zipOf([plain('loi-tat', '/etc/passwd')])
  zip.writeUInt32LE((0o120777 << 16) >>> 0, zip.indexOf('PK\x01\x02') + 38)
  return zip
}
const locked = () => {
  const zip = zipOf([plain('a.txt')])
  zip.writeUInt16LE(1, zip.indexOf('PK\x01\x02') + 8)
  return zip
}

/** Counted before any of them is looked for. */
const crowd = () => {
  const zip = zipOf([plain('a.txt')])
  zip.writeUInt16LE(60_000, zip.length - 12)
  return zip
}

const dangerous: [what: string, content: Buffer, sentence: string][] = [
  ['a path that climbs out', zipOf([plain('a/../../b.txt')]), 'đi ra ngoài'],
  ['an absolute path', zipOf([plain('/etc/a.txt')]), 'đi ra ngoài'],
  ['backslashes', zipOf([plain('..\\a.txt')]), 'đi ra ngoài'],
  ['a drive', zipOf([plain('C:/a.txt')]), 'đi ra ngoài'],
  ['a symbolic link', linked(), 'đi ra ngoài'],
  [
    'a Word document with such a path',
    officeOf('word/document.xml', 'openxmlformats-officedocument.wordprocessingml.document', [plain('../a.xml')]),
    'đi ra ngoài',
  ],
  ['a password', locked(), 'mật khẩu'],
  ['a program in a ZIP in a ZIP', within(2, zipOf([plain('mau.pdf.exe')])), 'chương trình'],
  ['a program in a ZIP under another name', within(1, zipOf([plain('anh.jpg', windowsProgram())])), 'chương trình'],
  ['a path that climbs out of a ZIP in a ZIP', within(1, zipOf([plain('../a.txt')])), 'đi ra ngoài'],
  ['ZIPs five deep', within(4, zipOf([plain('a.txt')])), 'ba tầng'],
  ['a RAR in a ZIP', zipOf([plain('a.dat', Buffer.concat([Buffer.from('526172211a0700', 'hex'), Buffer.alloc(99)]))]), 'RAR, 7z'],
  ['macros in a document in a ZIP', zipOf([plain('a.docx', officeOf('word/document.xml', 'x', [plain('word/vbaProject.bin')]))]), 'macro'],
  ['macros in an old document in a ZIP', zipOf([plain('a.doc', oldOffice(['WordDocument', '_VBA_PROJECT']))]), 'macro'],
  ['more files in a ZIP than anybody opens', within(1, crowd()), 'mở ra lớn bất thường'],
]

test('a ZIP that would do harm, or hide it, is refused in words', async () => {
  const { attach } = await startLibrary()

  for (const [what, content, sentence] of dangerous)
    expect([what, await attach(content, 'a.zip')]).toEqual([what, expect.stringContaining(sentence)])
})

test('a ZIP of documents and a ZIP in a ZIP without programs are taken', async () => {
  const { attach } = await startLibrary()
  const docx = officeOf('word/document.xml', 'openxmlformats-officedocument.wordprocessingml.document')

  expect(await attach(zipOf([plain('mẫu/đơn.docx', docx), plain('mẫu/')]), 'a.zip')).toBe('')
  expect(await attach(within(2, plain('').content), 'b.zip')).toBe('')
})

test('an old document that only speaks of macros, or says that it has none, is taken', async () => {
  const { attach } = await startLibrary()
  const text = Buffer.from('Mở thư mục Macros, tệp _VBA_PROJECT và _VBA_PROJECT_CUR.', 'utf16le')
  const doc = oldOffice(['Root Entry', 'WordDocument'], text)

  expect(await attach(doc, 'a.doc')).toBe('')
  expect(await attach(oldOffice(['Root Entry', 'PowerPoint Document'], slideMacros(false)), 'a.ppt')).toBe('')
  expect(await attach(zipOf([plain('a.doc', doc)]), 'a.zip')).toBe('')
})

async function startLibrary() {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const { $ } = await lan.visit('/quan-tri/thu-vien/tep')
  const csrf = $('form[data-uploads] [name=_csrf]').attr('value')!
  /** The sentence that refuses it, if any. */
  const attach = async (content: Buffer, name: string, language = '') => {
    const form = new FormData()
    form.append('_csrf', csrf)
    form.append('file', new Blob([new Uint8Array(content)]), name)
    form.append('title', '')
    const answer = await lan.fetch(`${language}/quan-tri/thu-vien/tep/gui`, { method: 'POST', body: form })
    return ((await answer.json()) as { fault?: string }).fault ?? ''
  }
  return { portal, attach }
}
