import { expect, test, vi } from 'vitest'
import { forTheFile } from '../support/for-the-file.ts'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

vi.setConfig({ testTimeout: 120_000 })

const newsroom = forTheFile(async () => {
  const portal = await startPortal()
  return { portal, lan: await portal.signIn('lan') }
})

const list = (depth: number) => Array.from({ length: depth }, (_, n) => `${'  '.repeat(n)}- mục`).join('\n')
const wide = (columns: number, rows: number) => `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${'|b|\n'.repeat(rows)}`

const tooMuch = [
  ['a list nested 900 deep', list(900), 'lồng nhau quá sâu'],
  ['5,000 quotes within each other', `${'>'.repeat(5000)} a`, 'lồng nhau quá sâu'],
  ['5,000 quotes in HTML', '<blockquote>'.repeat(5000), 'lồng nhau quá sâu'],
  ['a wide head over short rows', wide(1600, 1000), 'hơn 20.000 ô'],
  ['many such tables', `${wide(100, 30)}\n\n`.repeat(10), 'hơn 20.000 ô'],
  ['a long address that 2,000 links name', `${'[a] '.repeat(2000)}\n\n[a]: /${'x'.repeat(4000)}`, 'quá nặng'],
] as const

test.each(tooMuch)('%s is neither saved nor previewed, the reason is told, and what was typed is still there', async (_, body, reason) => {
  const { portal, lan } = newsroom()

  const saved = await readPage(await lan.submit('/quan-tri/tin/moi', { title: 'Họp dân', body }, 'form.editor'))
  expect([saved.status, saved.$('[name=body]').val()]).toEqual([422, body])
  expect(saved.$('main').text()).toContain(reason)

  const csrf = String(saved.$('[name=_csrf]').val())
  const preview = await lan.fetch('/quan-tri/tin/xem-truoc', {
    method: 'POST',
    body: new URLSearchParams({ _csrf: csrf, title: 'a', body }),
  })
  expect([preview.status, await preview.text()]).toEqual([409, expect.stringContaining(reason)])
  expect((await portal.fetch('/')).status).toBe(200)
})

test.each([
  ['a list 40 deep', list(40)],
  ['a list 90 deep', list(90)],
  ['a table of 3,000 columns', wide(3000, 2)],
  ['50,000 references to links', `${'[a] '.repeat(50_000)}\n\n[a]: https://a.example`],
  ['900 kB of paragraphs', 'Họp dân ở nhà văn hóa thôn.\n\n'.repeat(25_000)],
])('%s is saved, and opens again as it was', async (_, body) => {
  const { lan } = newsroom()

  const saved = await lan.submit('/quan-tri/tin/moi', { title: 'Họp dân', body }, 'form.editor')

  expect(saved.status).toBe(303)
  expect(String((await lan.visit(saved.headers.get('location')!)).$('[name=body]').val()).trim()).toBe(body.trim())
})

test('what is kept while it is typed is no more than may be saved', async () => {
  const { lan } = newsroom()
  const csrf = String((await lan.visit('/quan-tri/tin/moi')).$('[name=_csrf]').val())
  const keep = async (body: string) =>
    (await lan.fetch('/quan-tri/tin/moi/tu-luu', { method: 'POST', body: new URLSearchParams({ _csrf: csrf, body }) })).status

  expect([await keep('a'.repeat(1_048_576)), await keep('a'.repeat(2_000_000))]).toEqual([200, 409])
})

test('two editors’ changes in a text of 3,000 paragraphs are merged', async () => {
  const portal = await startPortal()
  const [lan, binh] = [await portal.signIn('lan'), await portal.signIn('binh')]
  const text = (edit: (n: number) => boolean) => Array.from({ length: 3000 }, (_, n) => `Đoạn ${n}${edit(n) ? ' sửa' : ''}.`).join('\n\n')
  await lan.submit('/quan-tri/tin/moi', { title: 'Họp dân', body: text(() => false) }, 'form.editor')

  await binh.submit('/quan-tri/tin/1', { body: text((n) => n % 2 === 0) })
  const saved = await lan.submit('/quan-tri/tin/1', { version: '1', body: text((n) => n % 2 === 1) })

  expect(saved.status).toBe(303)
  expect((await lan.visit('/quan-tri/tin/1')).$('[name=body]').val()).toBe(text(() => true))
})
