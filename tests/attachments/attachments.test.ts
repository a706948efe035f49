import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { listAttachments } from '#attachments/attachment.store.ts'
import { attachmentFile } from '#attachments/attachment.ts'
import { docxOf, letter, oleOf, pdfOf, pdfWith } from '../support/documents.ts'
import { testPassword } from '../support/given.ts'
import { startPortal } from '../support/portal.ts'
import { startServer } from '../support/server.ts'
import { createVisitor } from '../support/visitor.ts'
import { zipOf, zipWith } from '../support/zip.ts'

vi.setConfig({ testTimeout: 60_000 })

test('a file is attached, linked with its kind and size, and downloaded under its own name', async () => {
  const { portal, attach } = await startLibrary()

  const answer = await attach(pdfOf(letter), 'Mẫu đơn “cấp nước”.pdf', 'Mẫu đơn xin cấp nước')
  expect(answer.status).toBe(201)
  const { href, title, says, scan } = (await answer.json()) as { href: string; title: string; says: string; scan: boolean }
  expect([title, says, scan]).toEqual(['Mẫu đơn xin cấp nước', 'PDF, 660 byte', false])

  await portal.given.article({ title: 'Cấp nước', body: `Kèm theo:\n\n[${title}](${href})\n\nXem [đơn này](${href}) nhé.` })
  const page = await portal.visit('/tin/1-cap-nuoc')
  expect(page.texts('.article__body p')).toEqual(['Kèm theo:', 'Mẫu đơn xin cấp nước (PDF, 660 byte)', 'Xem đơn này (PDF, 660 byte) nhé.'])
  expect(page.$('.file-card a').attr('href')).toBe(href)

  const file = await portal.fetch(href)
  expect(Buffer.from(await file.arrayBuffer())).toEqual(pdfOf(letter))
  expect(file.headers.get('content-disposition')).toMatch(/^inline; filename=".*"; filename\*=UTF-8''M%E1%BA%ABu%20%C4%91%C6%A1n/)
  expect([file.headers.get('content-type'), file.headers.get('x-content-type-options')]).toEqual(['application/pdf', 'nosniff'])
  expect(file.headers.get('cache-control')).toContain('immutable')

  const part = await portal.fetch(href, { headers: { range: 'bytes=0-7' } })
  expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
    206,
    '%PDF-1.4',
    expect.stringMatching(/^bytes 0-7\//),
  ])
  const known = await portal.fetch(href, { headers: { 'if-none-match': file.headers.get('etag')! } })
  expect(known.status).toBe(304)
})

test.skipIf(process.platform !== 'linux')('a file of 200 MB takes a small part of that in memory', async () => {
  const before = await startPortal()
  await before.given.user('lan')
  const { dataDir } = before.config
  await before.stop()
  const server = await startServer({ DATA_DIR: dataDir, ATTACHMENT_LIMIT_MB: '300' })
  const lan = createVisitor(server.url)
  await lan.submit('/quan-tri/dang-nhap', { username: 'lan', password: testPassword })
  await send(lan, pdfOf(letter), 'a.pdf')
  const most = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))?.[1]) / 1024
  const atFirst = most()

  const filling = new Blob(Array(50).fill(new Uint8Array(4 * 1024 * 1024)))
  const answers = [await send(lan, pdfWith(filling), 'lon.pdf'), await send(lan, zipWith(filling), 'lon.zip')]

  expect(await Promise.all(answers.map((answer) => answer.json()))).toMatchObject([
    { says: 'PDF, 200 MB', scan: false },
    { says: 'ZIP, 200 MB' },
  ])
  expect(most() - atFirst).toBeLessThan(130)
})

test('a PDF without text is a scan, and the library says so', async () => {
  const { lan, attach } = await startLibrary()

  await attach(pdfOf(''), 'công văn.pdf')

  expect((await lan.visit('/quan-tri/thu-vien/tep')).text('.files li')).toContain('Bản chụp, không có chữ')
  expect((await lan.visit('/quan-tri/thu-vien/tep/1')).text('.flash')).toContain('đính kèm bản xuất từ Word')
})

/** Counted before any of them is looked for. */
const crowd = zipOf([{ name: 'a.txt', content: Buffer.from('a') }])
crowd.writeUInt16LE(60_000, crowd.length - 12)

const bomb = docxOf([{ name: 'word/a.xml', content: Buffer.alloc(210_000_000), claimed: 1000 }])

test.each([
  ['a Word document', docxOf(), 'docx'],
  ['an old Word document', oleOf('WordDocument'), 'doc'],
  ['an old Excel sheet', oleOf('Workbook'), 'xls'],
  ['an old Word document with a drawing that is a ZIP', Buffer.concat([oleOf('WordDocument'), docxOf(), Buffer.alloc(512)]), 'doc'],
  ['a ZIP', zipOf([{ name: 'a.txt', content: Buffer.from('a') }]), 'zip'],
])('%s is known by its content, whatever its name', async (_, content, kind) => {
  const { portal, attach } = await startLibrary()

  expect((await attach(content, 'x.exe')).status).toBe(201)
  expect((await listAttachments(portal.db, '', { limit: 9 }))[0]).toMatchObject({ kind, fileName: `x.${kind}` })
})

test.each([
  ['a renamed program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400, 1)]), 'chương trình chạy được'],
  ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'hình vẽ SVG'],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'trang web lưu lại'],
  ['a PDF that is a ZIP too', Buffer.concat([pdfOf(letter), docxOf()]), 'giấu một tệp khác'],
  ['an old Word document that ends as a ZIP', Buffer.concat([oleOf('WordDocument'), docxOf()]), 'giấu một tệp khác'],
  ['half a PDF', pdfOf(letter).subarray(0, 20), 'bị hỏng'],
  ['half a ZIP', docxOf().subarray(0, 300), 'bị hỏng'],
  ['a document with a password', oleOf('EncryptedPackage'), 'có mật khẩu'],
  ['a ZIP bomb called .docx', bomb, 'mở ra lớn bất thường'],
  ['a ZIP that speaks of more files than anybody opens', crowd, 'mở ra lớn bất thường'],
  ['a ZIP with a program', zipOf([{ name: 'don/mau.pdf.exe', content: Buffer.from('MZ') }]), 'chương trình'],
  ['nothing', Buffer.alloc(0), 'chọn một tệp'],
  ['what is too large', Buffer.alloc(1024 * 1024 + 1), 'lớn hơn 1 MB'],
])('%s is refused with what to do, what was typed is still there, and nothing is kept', async (_, content, sentence) => {
  const { portal, lan, attach } = await startLibrary({ PICTURE_LIMIT_MB: '1', ATTACHMENT_LIMIT_MB: '1' })

  const answer = await attach(content, 'đơn.pdf', 'Mẫu đơn', '/quan-tri/thu-vien/tep')

  const page = await answer.text()
  expect([answer.status, page.includes(sentence), page.includes('value="Mẫu đơn"')]).toEqual([422, true, true])
  expect(await listAttachments(portal.db, '', { limit: 9 })).toEqual([])
  await lan.visit('/quan-tri/thu-vien/tep')
  await vi.waitFor(async () => expect(await readdir(join(portal.config.dataDir, 'tmp'))).toEqual([]))
})

test('a disk that is full is told, and the row is not there without its file', async () => {
  const { portal, attach } = await startLibrary()
  portal.portal.storage.take = async () => {
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
  }

  const answer = await attach(pdfOf(letter), 'a.pdf')

  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('hết chỗ chứa')])
  expect(await listAttachments(portal.db, '', { limit: 9 })).toEqual([])
})

test('a download that is broken off leaves no file open', async () => {
  const { portal, attach } = await startLibrary()
  const { href } = (await (await attach(pdfOf(letter), 'a.pdf')).json()) as { href: string }
  const [attachment] = await listAttachments(portal.db, '', { limit: 1 })
  await portal.storage.put(attachmentFile(attachment!), Buffer.alloc(30_000_000))
  const reading: Readable[] = []
  const { open } = portal.portal.storage
  portal.portal.storage.open = async (name) => {
    const { bytes, read } = await open(name)
    return { bytes, read: (part) => reading[reading.push(read(part)) - 1]! }
  }

  const answer = await portal.fetch(href)
  await answer.body!.cancel()

  await vi.waitFor(() => expect(reading.map(({ destroyed }) => destroyed)).toEqual([true]))
})

test('of a connection that breaks half-way nothing is left', async () => {
  const { portal, lan } = await startLibrary()
  const { hostname, port } = new URL(portal.url)
  const cookie = [...lan.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const socket = connect(Number(port), hostname)
  socket.write(
    `POST /quan-tri/thu-vien/tep HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000\r\n\r\n` +
      `--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n${'a'.repeat(100_000)}`,
  )
  const unfinished = () => readdir(join(portal.config.dataDir, 'tmp'))
  await vi.waitFor(async () => expect(await unfinished()).toHaveLength(1), { timeout: 10_000 })

  socket.destroy()

  await vi.waitFor(async () => expect(await unfinished()).toEqual([]), { timeout: 10_000 })
})

test('what an article links to cannot be deleted, not even while it is only typed', async () => {
  const { portal, lan, attach } = await startLibrary()
  const { href } = (await (await attach(pdfOf(letter), 'a.pdf')).json()) as { href: string }
  const id = await portal.given.article({ title: 'Bài có tệp', body: `[Đơn](${href})` })

  const page = await lan.visit('/quan-tri/thu-vien/tep/1')
  expect(page.texts('main .card a')).toEqual(['Bài có tệp'])
  const remove = async () => {
    const csrf = page.$('main form [name=_csrf]').attr('value')!
    return (await lan.fetch('/quan-tri/thu-vien/tep/1/xoa', { method: 'POST', body: new URLSearchParams({ _csrf: csrf }) })).status
  }
  expect(await remove()).toBe(409)

  await portal.writer.updateTable('articles').set({ body: '' }).where('id', '=', id).execute()
  await lan.submit('/quan-tri/tin/moi', { title: 'Mới', body: `[Đơn](${href})` }, 'form.editor')
  expect(await remove()).toBe(409)

  await portal.writer.deleteFrom('articles').execute()
  expect([await remove(), (await portal.fetch(href)).status]).toEqual([303, 404])
})

test('what an alert, a link or the site itself leads to cannot be deleted', async () => {
  const { portal, attach } = await startLibrary()
  const { href } = (await (await attach(pdfOf(letter), 'a.pdf')).json()) as { href: string }
  const binh = await portal.signIn('binh')
  const page = () => binh.visit('/quan-tri/thu-vien/tep/1')
  const csrf = (await page()).$('main form [name=_csrf]').attr('value')!

  await portal.given.alert({ title: 'Bão số 12', link: href })
  expect((await page()).$('main .card a').attr('href')).toBe('/quan-tri/canh-bao/1')
  const answer = await binh.fetch('/quan-tri/thu-vien/tep/1/xoa', { method: 'POST', body: new URLSearchParams({ _csrf: csrf }) })
  expect([answer.status, (await portal.fetch(href)).status]).toEqual([409, 200])

  await portal.writer.insertInto('links').values({ group_name: '', title: 'Biểu mẫu', url: href, position: 1 }).execute()
  await portal.writer
    .insertInto('emergency_contacts')
    .values({ kind: 'shelter', name: 'Trường', phone: '', address: href, position: 1 })
    .execute()
  await portal.writer.updateTable('site_info').set({ copyright: href }).execute()
  expect((await page()).texts('main .card a')).toEqual(['Bão số 12', 'Biểu mẫu', 'Trường', expect.any(String)])
})

test('a writer does not rename or delete what somebody else put there', async () => {
  const { portal, lan } = await startLibrary()
  const binh = await portal.signIn('binh')
  await send(binh, pdfOf(letter), 'a.pdf')

  const page = await lan.visit('/quan-tri/thu-vien/tep/1')
  expect(page.text('.flash')).toContain('nhờ biên tập viên')
  const csrf = page.$('[name=_csrf]').attr('value')!
  for (const path of ['1', '1/xoa']) {
    const answer = await lan.fetch(`/quan-tri/thu-vien/tep/${path}`, {
      method: 'POST',
      body: new URLSearchParams({ _csrf: csrf, title: 'x' }),
    })
    expect(answer.status).toBe(403)
  }
})

type Visitor = ReturnType<typeof createVisitor>

async function send(visitor: Visitor, content: Buffer | Blob, name: string, title = '', path = '/quan-tri/thu-vien/tep/gui') {
  const { $ } = await visitor.visit('/quan-tri/thu-vien/tep')
  const form = new FormData()
  form.append('_csrf', $('form[data-uploads] [name=_csrf]').attr('value')!)
  form.append('file', content instanceof Blob ? content : new Blob([new Uint8Array(content)]), name)
  form.append('title', title)
  return visitor.fetch(path, { method: 'POST', body: form })
}

async function startLibrary(settings = {}) {
  const portal = await startPortal(settings)
  const lan = await portal.signIn('lan')
  return { portal, lan, attach: send.bind(null, lan) }
}
