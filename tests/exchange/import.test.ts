import { expect, test } from 'vitest'
import { importCommand } from '#exchange/import.command.ts'
import { words } from '#locales/index.ts'
import { listPublic } from '../../src/content/core/public-list.store.ts'
import { emptyBin } from '../../src/content/workflow/bin.job.ts'
import { aFile, runCommand } from '../support/command.ts'
import { startPortal, type TestPortal, testNow } from '../support/portal.ts'

const line = {
  kind: 'news',
  title: 'Nâng chỉ số cải cách hành chính',
  lead: 'Kế hoạch mới.',
  body: '**Đậm** và <script>alert(1)</script> nhạt.',
  category: 'Cải cách hành chính',
  author: 'Minh Khuê',
  source: 'Báo xã',
  published_at: '2019-10-16T15:50:00+07:00',
  views: 483,
  old_url: 'http://cu.gov.vn/Default.aspx?tabid=107&NewsViews=1024',
  status: 'published',
}

test('an imported article is read, found by its old address and counted as before', async () => {
  const portal = await startPortal()

  const { said, failure } = await importLines(portal, [line])

  expect([said, failure]).toEqual([['Đã nhập: 1 bài mới, 0 bài cập nhật, 0 bài không đổi.'], undefined])
  const old = await portal.fetch('/Default.aspx?tabid=107&NewsViews=1024')
  expect(old.headers.get('location')).toBe('/tin/1-nang-chi-so-cai-cach-hanh-chinh')
  const page = await portal.visit('/tin/1-nang-chi-so-cai-cach-hanh-chinh')
  expect(page.text('.article__meta time')).toBe('15:50 | 16/10/2019')
  expect(page.text('.article__meta')).toContain('483')
  expect(page.$('main script')).toHaveLength(0)
  expect((await portal.visit('/tin-tuc/cai-cach-hanh-chinh')).heading).toBe('Cải cách hành chính')
  expect((await portal.visit('/tim-kiem?q=cai+cach+hanh+chinh')).texts('.hit__title')).toHaveLength(1)
})

test('only title and body are needed', async () => {
  const portal = await startPortal()

  await importLines(portal, [{ title: 'Ngắn', body: '' }])

  const [article] = await listPublic(portal.db, testNow, {}, { limit: 9 })
  expect(article).toMatchObject({ title: 'Ngắn', kind: 'news', category: null, publishedAt: testNow, views: 0 })
})

test('the same lines again change nothing', async () => {
  const portal = await startPortal()
  const lines = [line, { title: 'Không ngày', body: 'a' }, { title: 'Có ngày', body: 'b', published_at: '2020-01-01' }]
  await importLines(portal, lines)
  portal.clock.time = new Date('2026-12-01T00:00:00.000Z')

  const { said } = await importLines(portal, lines)

  expect(said).toEqual(['Đã nhập: 0 bài mới, 0 bài cập nhật, 3 bài không đổi.'])
})

test.each([
  ['the old address', { title: 'Tên mới', published_at: '2020-01-01' }],
  ['title and time', { old_url: undefined, body: 'Sửa lại.' }],
])('a line that is known by %s changes its article', async (_, change) => {
  const portal = await startPortal()
  await importLines(portal, [line])

  const { said } = await importLines(portal, [{ ...line, ...change }])

  expect(said).toEqual(['Đã nhập: 0 bài mới, 1 bài cập nhật, 0 bài không đổi.'])
  expect((await portal.fetch('/Default.aspx?tabid=107&NewsViews=1024')).status).toBe(301)
})

test('an old address that comes later leads here too, however it is spelled', async () => {
  const portal = await startPortal()
  await importLines(portal, [{ ...line, old_url: undefined }])

  await importLines(portal, [line])

  expect((await portal.fetch('/default.aspx?NewsViews=1024&tabid=107')).status).toBe(301)
})

test('what a line does not say stays: a withdrawn article is not published again', async () => {
  const portal = await startPortal()
  await importLines(portal, [{ ...line, status: 'withdrawn', reason: 'Nhầm' }])

  await importLines(portal, [{ title: line.title, body: 'Khác', published_at: line.published_at }])

  const page = await portal.visit('/tin/1-nang-chi-so-cai-cach-hanh-chinh')
  expect([page.status, page.text('main')]).toEqual([410, expect.stringContaining('Nhầm')])
})

test('articles of one title and different times, or different old addresses, stay apart', async () => {
  const portal = await startPortal()
  const title = 'Lịch tiếp công dân'

  await importLines(portal, [
    { title, body: 'a', published_at: '2020-01-01' },
    { title, body: 'a', published_at: '2020-02-01' },
    { title, body: 'b', published_at: '2020-03-01', old_url: '/1' },
    { title, body: 'b', published_at: '2020-03-01', old_url: '/2' },
  ])

  expect(await listPublic(portal.db, testNow, {}, { limit: 9 })).toHaveLength(4)
})

test('bad lines are named with number and reason, and the good ones are imported', async () => {
  const portal = await startPortal()
  const file = await aFile(
    'bad.jsonl',
    Buffer.concat([
      Buffer.from(`\uFEFF${JSON.stringify(line)}\r\n\n{"title"\n[1]\n{"title":" ","body":"x"}\n{"title":"x"}\n`),
      Buffer.from('{"title":"x","body":"y","published_at":"2019-02-30","views":-1,"status":"gone"}\n'),
      Buffer.from(`${JSON.stringify({ title: 'x'.repeat(301), body: 'đ'.repeat(600_000), old_url: 'javascript:1' })}\n`),
      Buffer.from('{"title":"T\xe9","body":"x"}\n', 'latin1'),
      Buffer.from('{"title":"Cuối","body":"không xuống dòng"}'),
    ]),
  )

  const { warned, said, failure } = await runCommand(portal.portal, importCommand, [file])

  expect(warned).toEqual([
    'Dòng 3: không phải là JSON',
    'Dòng 4: phải là một đối tượng JSON như {"title": "…", "body": "…"}',
    'Dòng 5: title: thiếu nội dung',
    'Dòng 6: body: thiếu nội dung',
    expect.stringMatching(/^Dòng 7: published_at: không phải là một thời điểm có thật.*; status: .*; views: phải là số nguyên/),
    expect.stringMatching(/^Dòng 8: title: dài quá 300 ký tự; body: dài quá 1 MB; old_url: phải là địa chỉ/),
    'Dòng 9: không phải là văn bản UTF-8',
  ])
  expect(said).toEqual(['Đã nhập: 2 bài mới, 0 bài cập nhật, 0 bài không đổi.'])
  expect(failure).toBe('7 dòng không nhập được; các dòng khác đã được nhập.')
})

test('of very many bad lines the first are named, all are counted', async () => {
  const portal = await startPortal()
  const file = await aFile('bad.jsonl', '{\n'.repeat(1000))

  const { warned, failure } = await runCommand(portal.portal, importCommand, [file])

  expect([warned.length, warned.at(-1)]).toEqual([201, '… và 800 dòng nữa.'])
  expect(failure).toBe('1.000 dòng không nhập được; các dòng khác đã được nhập.')
})

test('text is repaired on its way in', async () => {
  const portal = await startPortal()

  await importLines(portal, [{ title: 'Ðà\u00A0Nẵng'.normalize('NFD'), body: 'x' }])

  expect((await listPublic(portal.db, testNow, {}, { limit: 1 }))[0]?.title).toBe('Đà Nẵng')
})

test('a category is found by its name or address, else it is made', async () => {
  const portal = await startPortal()
  await portal.given.category('y-te', 'Y tế – Sức khỏe')

  await importLines(portal, [
    { title: 'a', body: '', category: 'y-te' },
    { title: 'b', body: '', category: 'Y tế – Sức khỏe' },
    { title: 'c', body: '', category: 'Giáo dục' },
    { title: 'd', body: '', category: 'giáo dục' },
    { title: 'đ', body: '', category: 'Thông báo' },
  ])

  const rows = await portal.db.selectFrom('categories').select('slug').orderBy('id').execute()
  expect(rows.map(({ slug }) => slug)).toEqual(['y-te', 'giao-duc', 'muc-thong-bao'])
})

test('what is in the bin is left alone, and the line is named', async () => {
  const portal = await startPortal()
  await importLines(portal, [{ ...line, status: 'withdrawn' }])
  await (await portal.signIn('minh')).submit('/quan-tri/tin/1', { step: 'bin' }, '#bo-vao-thung-rac')

  const { said, warned } = await importLines(portal, [line])

  expect([said[0], warned]).toEqual([
    'Đã nhập: 0 bài mới, 0 bài cập nhật, 0 bài không đổi.',
    ['Dòng 1: bài đang trong thùng rác nên để nguyên'],
  ])
  expect(said[1]).toContain('1 bài đang trong thùng rác')
  expect((await portal.visit('/tin/1-nang-chi-so-cai-cach-hanh-chinh')).status).toBe(410)
})

test('what was in the bin until its text was gone is imported anew, with its old address', async () => {
  const portal = await startPortal()
  await importLines(portal, [{ ...line, id: 1, status: 'withdrawn' }])
  const minh = await portal.signIn('minh')
  await minh.submit('/quan-tri/tin/1', { step: 'bin' }, '#bo-vao-thung-rac')
  portal.clock.time = new Date('2026-12-24T00:00:00.000Z')
  await emptyBin(portal.portal)

  const { said, failure } = await importLines(portal, [{ ...line, id: 1 }])

  expect([said, failure]).toEqual([['Đã nhập: 1 bài mới, 0 bài cập nhật, 0 bài không đổi.'], undefined])
  const old = await portal.fetch('/Default.aspx?tabid=107&NewsViews=1024')
  expect(old.headers.get('location')).toBe('/tin/2-nang-chi-so-cai-cach-hanh-chinh')
  expect((await portal.visit('/tin/1')).status).toBe(410)
  expect((await (await portal.signIn('minh')).visit('/quan-tri/tin/2')).status).toBe(200)
})

test('a change that waits to be published survives an import', async () => {
  const portal = await startPortal()
  await importLines(portal, [line])
  const minh = await portal.signIn('minh')
  await minh.submit('/quan-tri/tin/1', { title: 'Đang viết dở', step: 'save' })

  const { said, warned } = await importLines(portal, [{ ...line, lead: 'Sửa ở nơi khác.' }])

  expect(said[0]).toBe('Đã nhập: 0 bài mới, 1 bài cập nhật, 0 bài không đổi.')
  expect([said[1], warned[0]]).toEqual([expect.stringContaining('1 bài có bản sửa chưa đăng'), expect.stringContaining('Dòng 1: ')])
  expect((await portal.visit('/tin/1-nang-chi-so-cai-cach-hanh-chinh')).text('main')).toContain('Sửa ở nơi khác.')
  expect((await minh.visit('/quan-tri/tin/1')).$('[name=title]').val()).toBe('Đang viết dở')
  await minh.submit('/quan-tri/tin/1', { step: 'publish' })
  expect((await portal.visit('/tin/1-dang-viet-do')).heading).toBe('Đang viết dở')
})

test('a Markdown file carries the same keys as front matter', async () => {
  const portal = await startPortal()
  const file = await aFile('bai.md', '---\ntitle: "Bài: một"\npublished_at: 2019-10-16 15:50:00\nviews: 7\n---\n\n## Mục\n\n---\n\nHết.\n')

  const { failure } = await runCommand(portal.portal, importCommand, [file])

  expect(failure).toBeUndefined()
  const page = await portal.visit('/tin/1-bai-mot')
  expect(page.text('.article__meta time')).toBe('15:50 | 16/10/2019')
  expect(page.texts('.article__body h2, .prose h2')).toContain('Mục')
})

test.each([
  ['that runs as a program', '---js\n{ title: process.exit(9) }\n---\nx'],
  ['without an end', '---\ntitle: x\n'],
  ['that is broken', '---\ntitle: "x\n---\n'],
  ['at all', 'Chỉ có chữ.'],
])('front matter %s is refused', async (_, text) => {
  const portal = await startPortal()

  const { failure, warned } = await runCommand(portal.portal, importCommand, [await aFile('bai.md', text)])

  expect([warned.length, failure]).toEqual([1, '1 tệp không nhập được; các tệp khác đã được nhập.'])
})

test('a file that is not there is one sentence', async () => {
  const { portal } = await startPortal()

  expect(await runCommand(portal, importCommand, ['/khong/co.jsonl'])).toMatchObject({ failure: 'Không có tệp /khong/co.jsonl.' })
})

async function importLines({ portal }: TestPortal, lines: object[]) {
  return runCommand(portal, importCommand, [await aFile('lines.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'))])
}
test('a second import at the same time is refused in words, and one after it is not', async () => {
  const { portal } = await startPortal()
  const lines = (name: string) =>
    Array.from({ length: 300 }, (_, n) => JSON.stringify({ title: `${name} ${n}`, body: 'Nội dung.' })).join('\n')
  const [a, b] = [await aFile('a.jsonl', lines('Tin')), await aFile('b.jsonl', lines('Bài'))]

  const [first, second] = await Promise.all([runCommand(portal, importCommand, [a]), runCommand(portal, importCommand, [b])])

  expect([first.failure, second.failure]).toEqual([undefined, words.vi.exchange.another])
  expect((await runCommand(portal, importCommand, [b])).failure).toBeUndefined()
})
