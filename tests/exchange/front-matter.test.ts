import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { importCommand } from '#exchange/import.command.ts'
import { aFile, runCommand } from '../support/command.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

const saysDraft = [
  ...['draft: true', 'draft: "true"', 'draft: yes', 'Draft: True', 'draft: on', 'draft: 1', 'is_draft: true', 'private: true'],
  ...['published: false', 'published: "no"', 'published: không', 'visibility: private', 'status: private', 'status: pending'],
  ...['status: draft', 'published: true\ndraft: true', 'status: published\ndraft: true', 'unlisted: yes'],
]

test('what says in any way that it is a draft is not on the public site', async () => {
  const portal = await startPortal()

  const { said, failure } = await importFolder(
    portal,
    named(saysDraft, (keys) => `---\ntitle: Chưa\ndate: 2019-03-04\n${keys}\n---\n${keys}`),
  )

  expect([failure, said[1]]).toEqual([undefined, `${saysDraft.length} bài mới là bản nháp hoặc đang chờ duyệt, bạn đọc chưa thấy.`])
  const rows = await portal.db.selectFrom('articles').select(['body', 'status']).execute()
  expect(rows.filter(({ status }) => status === 'published')).toEqual([])
  expect((await portal.fetch('/tin/1-chua')).status).toBe(404)
})

const unclear = [
  ['draft: maybe', 'draft', 'maybe'],
  ['draft:', 'draft', 'null'],
  ['draft: [a]', 'draft', '["a"]'],
  ['published: sometimes', 'published', 'sometimes'],
  ['visibility: members', 'visibility', 'members'],
  ['date: hôm qua', 'date', 'hôm qua'],
  ['date: 10/16/2019', 'date', '10/16/2019'],
  ['date: 2019-02-30', 'date', '2019-02-30'],
  ['date: 0001-01-01T00:00:00Z', 'date', '0001-01-01T00:00:00Z'],
  ['expiryDate: khi nào xong', 'expiryDate', 'khi nào xong'],
] as const

test('what is unclear stays a draft and is said', async () => {
  const portal = await startPortal()

  const { warned, failure } = await importFolder(
    portal,
    named(unclear, ([keys]) => `---\ntitle: Không rõ\n${keys}\n---\n${keys}`),
  )

  const notes = unclear.map(([, key, value], i) => `${10 + i}.md: ${key}: không rõ “${value}” nghĩa là gì, nên bài mới chỉ là bản nháp`)
  expect([failure, warned]).toEqual([undefined, notes])
  expect(new Set(await statuses(portal))).toEqual(new Set(['draft']))
})

test('what says that it is published is, and a day to come waits for its day', async () => {
  const portal = await startPortal()

  const { said } = await importFolder(portal, {
    'a.md': '---\ntitle: Đã đăng\ndraft: false\npublished: true\ndate: 2019-01-01\n---\nx',
    'b.md': '---\ntitle: Sang năm\ndate: 2027-01-01\n---\nx',
    'c.md': '---\ntitle: Ngày trong published\npublished: 2019-10-16\n---\nx',
  })

  expect(said).toContain('1 bài mới có ngày đăng ở phía trước, sẽ tự đăng khi đến ngày.')
  expect((await portal.visit('/tin-tuc')).texts('h2 a, h3 a').sort()).toEqual(['Đã đăng', 'Ngày trong published'].sort())
  portal.clock.time = new Date('2027-01-02T00:00:00.000Z')
  expect((await portal.fetch('/tin/2-sang-nam')).status).toBe(200)
})

test('a draft that was published here meanwhile stays published when its folder comes again', async () => {
  const portal = await startPortal()
  const file = '---\ntitle: Bài nháp\ncategory: Tin\ndate: 2019-01-01\ndraft: true\n---\nx'
  await importText(portal, file)
  await (await portal.signIn('minh')).submit('/quan-tri/tin/1', { step: 'publish' })

  const { warned } = await importText(portal, file.replace('\nx', '\nMới'))

  expect(warned).toEqual(['bai.md: tệp ghi là bản nháp, nhưng bài đã đăng ở đây nên vẫn đăng'])
  expect((await portal.visit('/tin/1-bai-nhap')).text('main')).toContain('Mới')
})

test('a line of JSON that says draft or published: false is no news either', async () => {
  const portal = await startPortal()
  const lines = [
    { title: 'a', body: '', draft: true },
    { title: 'b', body: '', published: 'no' },
    { title: 'c', body: '' },
  ]

  await runCommand(portal.portal, importCommand, [await aFile('a.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'))])

  expect(await statuses(portal)).toEqual(['draft', 'draft', 'published'])
})

const afternoon = '2019-10-16T08:50:00.000Z'
const midnight = '2019-10-15T17:00:00.000Z'

const written = [
  ['date: 2019-10-16 15:50:00 +0700', afternoon],
  ['date: 2019-10-16 15:50:00 +07:00', afternoon],
  ['date: 2019-10-16T15:50:00+07:00', afternoon],
  ['date: 2019-10-16T08:50:00Z', afternoon],
  ['date: 2019-10-16T08:50:00.000Z', afternoon],
  ['date: 2019-10-16 15:50', afternoon],
  ['date: "2019-10-16 15:50:00"', afternoon],
  ['date: 16/10/2019 15:50', afternoon],
  ['date: 15:50 16/10/2019', afternoon],
  ['date: 15:50 | 16/10/2019', afternoon],
  ['date: Wed, 16 Oct 2019 15:50:00 +0700', afternoon],
  ['date: "October 16, 2019 3:50 PM"', afternoon],
  ['date: 1571215800', afternoon],
  ['date: 2019-10-16', midnight],
  ['date: 2019/10/16', midnight],
  ['date: 16/10/2019', midnight],
  ['date: 16-10-2019', midnight],
  ['date: 16.10.2019', midnight],
  ['date: 20191016', midnight],
  ['date: ngày 16 tháng 10 năm 2019', midnight],
  ['pubDate: 16 Oct 2019', midnight],
  ['publishDate: 2019-10-16', midnight],
  ['lastmod: 2019-10-16', midnight],
  ['updated: 2019-10-16', midnight],
  ['modified: 2020-01-01\ndate: 2019-10-16', midnight],
]

const inToml = [
  ['date = 2019-10-16T15:50:00+07:00', afternoon],
  ['date = 2019-10-16T15:50:00', afternoon],
  ['date = 2019-10-16 15:50:00', afternoon],
  ['date = 2019-10-16', midnight],
  ['date = "16/10/2019"', midnight],
]

test('times are read as people and generators write them', async () => {
  const portal = await startPortal()

  await importFolder(portal, {
    ...named(written, ([keys]) => `---\ntitle: Ngày\n${keys}\n---\n${keys}`),
    ...named(inToml, ([keys]) => `+++\ntitle = "Ngày"\n${keys}\n+++\n${keys}`, 50),
  })

  const rows = await portal.db.selectFrom('articles').select(['body', 'published_at']).orderBy('id').execute()
  expect(rows.map(({ body, published_at }) => [body, published_at])).toEqual([...written, ...inToml])
})

const formats = [
  ['YAML', '---\ntitle: Một\ndescription: Tóm tắt\n---\n\nNội dung.\n\n---\n\nHết.\n'],
  ['YAML that ends in dots', '---\ntitle: Một\nsummary: Tóm tắt\n...\nNội dung.\n\n---\n\nHết.'],
  ['YAML of Windows', '\uFEFF---\r\ntitle: Một\r\nexcerpt: Tóm tắt\r\n---\r\n\r\nNội dung.\r\n\r\n---\r\n\r\nHết.\r\n'],
  ['TOML', '+++\ntitle = "Một"\ndescription = "Tóm tắt"\n+++\nNội dung.\n\n---\n\nHết.'],
  ['TOML of Windows', '\uFEFF+++\r\ntitle = "Một"\r\ndescription = "Tóm tắt"\r\n+++\r\nNội dung.\r\n\r\n---\r\n\r\nHết.'],
  ['JSON', '{\n  "title": "Một",\n  "description": "Tóm tắt",\n  "extra": {\n}\n}\n\nNội dung.\n\n---\n\nHết.'],
  ['JSON in one line', '{"title": "Một", "description": "Tóm tắt"}\nNội dung.\n\n---\n\nHết.'],
  ['named', '---toml\ntitle = "Một"\nlead = "Tóm tắt"\n---\nNội dung.\n\n---\n\nHết.'],
  ['empty', '---\n---\n# Một\n\nNội dung.\n\n---\n\nHết.'],
] as const

test('front matter is read in every form, and a line of --- in the text stays there', async () => {
  const portal = await startPortal()

  const { failure } = await importFolder(
    portal,
    named(formats, ([name, text]) => text.replace('Một', `Một ${name}`)),
  )

  const rows = await portal.db.selectFrom('articles').select(['title', 'body', 'lead']).orderBy('id').execute()
  expect(failure).toBeUndefined()
  expect(rows).toEqual(
    formats.map(([name]) => ({ title: `Một ${name}`, body: 'Nội dung.\n\n---\n\nHết.', lead: name === 'empty' ? '' : 'Tóm tắt' })),
  )
})

test('categories, authors and tags come as text, lists or things with names', async () => {
  const portal = await startPortal()
  await portal.given.category('y-te', 'Y tế')

  const { said } = await importFolder(portal, {
    'a.md': '---\ntitle: a\ncategories: [Giáo dục, Y tế]\nauthors: [Lan, Minh]\n---\n',
    'b.md': '---\ntitle: b\ncategory: Y tế\nauthor: { name: Hoa }\n---\n',
    'c.md': '---\ntitle: c\ntags: [Việc lạ, Y tế]\nauthors:\n  - name: Bình\n---\n',
    'd.md': '+++\ntitle = "d"\n[taxonomies]\ncategories = ["Văn hóa"]\ntags = ["x"]\n+++\n',
    'đ.md': '---\ntitle: đ\ncategories: Văn hóa\ntags: khác\n---\n',
  })

  const rows = await portal.db
    .selectFrom('articles')
    .leftJoin('categories', 'categories.id', 'category_id')
    .select(['title', 'name', 'author'])
    .orderBy('articles.id')
    .execute()
  expect(rows.map(({ title, name, author }) => [title, name, author])).toEqual([
    ['a', 'Y tế', 'Lan, Minh'],
    ['b', 'Y tế', 'Hoa'],
    ['c', 'Y tế', 'Bình'],
    ['d', 'Văn hóa', ''],
    ['đ', 'Văn hóa', ''],
  ])
  expect(said.at(-1)).toBe('Các khóa không dùng đến (số bài có khóa): tags (3).')
})

test('where an article was before leads to it: permalink, url, slug and aliases, with or without a last stroke', async () => {
  const portal = await startPortal()
  const files = {
    'a.md': '---\ntitle: a\npermalink: /2019/10/bai-a.html\naliases: [/cu/a/, cu-hon, "https://xa.example/q?id=1"]\n---\n',
    'b.md': '+++\ntitle = "b"\nurl = "bai/b"\nslug = "ten-b"\n+++\n',
    'c.md': '---\ntitle: c\nslug: ten-c\nredirect_from: /cu/c\n---\n',
    'd.md': '---\ntitle: d\npermalink: /:year/:title/\naliases: /cu/c\n---\n',
  }

  const { warned, said } = await importFolder(portal, files)

  const lead = async (path: string) => [path, (await portal.fetch(path)).headers.get('location')]
  for (const path of ['/2019/10/bai-a.html', '/cu/a/', '/cu/a', '/CU/A', '/cu-hon', '/q?id=1'])
    expect(await lead(path)).toEqual([path, '/tin/1-a'])
  for (const path of ['/bai/b', '/bai/b/', '/ten-b']) expect(await lead(path)).toEqual([path, '/tin/2-b'])
  for (const path of ['/ten-c', '/cu/c']) expect(await lead(path)).toEqual([path, '/tin/3-c'])
  expect(warned).toEqual(['d.md: địa chỉ cũ /cu/c đã dẫn đến một bài khác nên để nguyên'])
  expect(said.at(-1)).toBe('Các khóa không dùng đến (số bài có khóa): permalink (1).')

  const again = await importFolder(portal, { ...files, 'c.md': files['c.md'].replace('/cu/c', '/cu/c2') })
  expect(again.said[0]).toBe('Đã nhập: 0 bài mới, 1 bài cập nhật, 3 bài không đổi.')
  expect(await lead('/cu/c2')).toEqual(['/cu/c2', '/tin/3-c'])
})

test('every key that is not taken is named once a run, and every file that is no Markdown', async () => {
  const portal = await startPortal()

  const { said, warned } = await importFolder(portal, {
    '_posts/2019-10-16-ten-bai.md': '---\nlayout: post\ntitle: Có ngày trong tên\nimage: /a.png\ncover: /b.png\nempty:\n---\n',
    '_posts/2.markdown': '---\nlayout: post\ntitle: Hai\nid: abc\nmath: true\n---\n',
    '_drafts/nhap.md': '---\ntitle: Nháp\n---\n',
    '_posts/trang.html': '<p>',
    'anh/a.PNG': '',
    'content/_index.md': '---\ntitle: Mục\n---\n',
    '.git/x.md': '---\ntitle: Không phải bài\n---\n',
    'node_modules/x/README.md': '# x',
  })

  expect(warned).toEqual([])
  expect(said).toEqual([
    'Đã nhập: 3 bài mới, 0 bài cập nhật, 0 bài không đổi.',
    '1 bài mới là bản nháp hoặc đang chờ duyệt, bạn đọc chưa thấy.',
    'Các khóa không dùng đến (số bài có khóa): layout (2), cover (1), id (1), image (1), math (1).',
    'Các tệp khác trong thư mục được bỏ qua (số tệp): .html (1), .png (1), _index.md (1).',
  ])
  const rows = await portal.db.selectFrom('articles').select(['title', 'status', 'published_at']).execute()
  expect(rows.find(({ title }) => title.startsWith('Có ngày'))?.published_at).toBe(midnight)
  expect(rows.find(({ title }) => title === 'Nháp')?.status).toBe('draft')
})

const refused = [
  ['---\ntitle: Thông báo: lịch cắt điện\n---\nx', /^\d+\.md: dòng 2, .*Nested mappings are not allowed in compact mappings.*ngoặc kép/],
  ['---\ndate: 2019-01-01\ntitle: Một\ntitle: Hai\n---\nx', /^\d+\.md: dòng 4, .*Map keys must be unique/],
  ['\n---\ntitle: "x\n---\n', /^\d+\.md: dòng 3, .*Missing closing/],
  ['+++\ntitle = "x"\ndate = hôm qua\n+++\n', /^\d+\.md: dòng 3, .*TOML/],
  ['{\n  "title": "x",\n  "date" "y"\n}\n', /^\d+\.md: dòng 3, .*Expected ':'/],
  ['---\n- a\n- b\n---\nx', /^\d+\.md: phần thông tin đầu tệp phải gồm các dòng/],
  ['{% include a.html %}', /^\d+\.md: tệp phải bắt đầu bằng phần thông tin/],
  ['---\ntitle: x\nstatus: lạ\n---\n', /^\d+\.md: status: không phải là một giá trị dùng được/],
] as const

test('what cannot be read is refused with the reason and the line', async () => {
  const portal = await startPortal()

  const { warned, failure } = await importFolder(
    portal,
    named(refused, ([text]) => text),
  )

  expect(warned).toEqual(refused.map(([, reason]) => expect.stringMatching(reason)))
  expect(failure).toBe(`${refused.length} tệp không nhập được; các tệp khác đã được nhập.`)
  expect(await statuses(portal)).toEqual([])
})

test('a text that no page can be made of is named in words, and the others are imported', async () => {
  const portal = await startPortal()
  const deep = `${'> '.repeat(200)}x`
  const wide = `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n${'|\n'.repeat(200)}`

  const { warned, said } = await importFolder(portal, {
    'a.md': `---\ntitle: Sâu\n---\n${deep}`,
    'b.md': `---\ntitle: Rộng\n---\n${wide}`,
    'c.md': '---\ntitle: Thường\n---\nx',
    'd.md': `---\ntitle: Dài\n---\n${'x'.repeat(1_100_000)}`,
    'đ.md': `---\ntitle: Dài quá\n---\n${'x'.repeat(9_000_000)}`,
  })

  expect(said[0]).toContain('1 bài mới')
  expect(warned.sort()).toEqual([
    'a.md: body: có danh sách, trích dẫn hoặc định dạng lồng nhau quá sâu (hơn 100 lớp)',
    'b.md: body: có bảng quá lớn',
    'd.md: body: dài quá 1 MB',
    'đ.md: body: dài quá 1 MB',
  ])
})

const wxr = '<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0"\n\txmlns:wp="http://wordpress.org/export/1.2/">\n<channel>'
const foreign = [
  ['a.xml', wxr, /do WordPress xuất ra/],
  ['a.jsonl', wxr, /do WordPress xuất ra/],
  ['a.json', '[{"id":1,"title":{"rendered":"x"},"content":{"rendered":"y"}}]', /do WordPress xuất ra/],
  ['a.xml', '<feed xmlns="http://www.w3.org/2005/Atom"><generator uri="http://www.blogger.com">Blogger</generator>', /do Blogger xuất ra/],
  ['a.json', '{\n "kind": "blogger#postList",\n "items": []}', /do Blogger xuất ra/],
  ['a.json', '{"db":[{"meta":{"exported_on":1},"data":{"posts":[{"title":"x"}]}}]}', /do Ghost xuất ra/],
  ['a.json', '{\n  "meta": { "version": "5" },\n  "data": {\n    "posts": []', /do Ghost xuất ra/],
  ['a.json', '{"version":"https://jsonfeed.org/version/1.1","items":[]}', /JSON Feed/],
  ['a.json', '\uFEFF[\n  {\n    "title": "x",\n    "body": "y"\n  }\n]\n', /danh sách JSON.*jq -c/],
  ['a.json', '[{"title":"x","body":"y"}]', /danh sách JSON/],
  ['a.json', '{"posts":[{"title":"x"}]}', /danh sách JSON/],
  ['a.json', '{\n  "title": "x",\n  "body": "y"\n}\n', /viết trên nhiều dòng.*jq -c/],
  ['a.xml', '<html><p>x', /tệp XML hoặc HTML/],
  ['a.gz', gzipSync('x'), /tệp nén/],
  ['a.sqlite', 'SQLite format 3\0 ', /cơ sở dữ liệu/],
  ['a.pdf', '%PDF-1.4', /PDF/],
] as const

test('files of other software are recognised, and their owner is told what to do', async () => {
  const { portal } = await startPortal()

  for (const [name, content, told] of foreign) {
    const answer = await runCommand(portal, importCommand, [await aFile(name, content)])
    expect([content, answer]).toEqual([content, { said: [], warned: [], failure: expect.stringMatching(told) }])
  }
})

test('a folder without Markdown is one sentence', async () => {
  const portal = await startPortal()

  expect((await importFolder(portal, { 'a.txt': 'x' })).failure).toMatch(/không có tệp Markdown/)
})

const statuses = async ({ db }: TestPortal) =>
  (await db.selectFrom('articles').select('status').orderBy('id').execute()).map(({ status }) => status)

/** `10.md`, `11.md` …: a file each. */
const named = <Case>(cases: readonly Case[], write: (each: Case) => string, first = 10): Record<string, string> =>
  Object.fromEntries(cases.map((each, i) => [`${first + i}.md`, write(each)]))

const importText = async ({ portal }: TestPortal, text: string) => runCommand(portal, importCommand, [await aFile('bai.md', text)])

/** A picture that is not like another one. */
const picture = (blue: number) =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: { r: 1, g: 2, b: blue } } })
    .png()
    .toBuffer()

test('pictures that lie beside a file come along, wherever its program keeps them, and the others are named once', async () => {
  const portal = await startPortal()
  const words = '---\ntitle: Lễ hội\n---\n'

  const { said, warned, failure } = await importFolder(portal, {
    'a/index.md': `${words}![Cổng](cong.png "Cổng làng") <img src="./cong.png"> ![][g] ![](<đình làng.png>) ![](%C4%91%C3%ACnh%20l%C3%A0ng.png)\n\n[g]: ../chung/gieng.png?v=1`,
    'b.md': `${words}![](/images/le.png) {{< figure src="/images/le.png" alt="Lễ" caption="Rước kiệu" >}}\n\n\`![](mất.png)\``,
    'c.md': `${words}![](mất.png) ![](mất.png) ![](../ngoai.png) ![](gia.png) ![](/media/a-1.webp) ![](https://a.example/x.png)`,
    'a/cong.png': await picture(1),
    'a/đình làng.png': await picture(2),
    'chung/gieng.png': await picture(3),
    'static/images/le.png': await picture(4),
    'gia.png': 'không phải ảnh',
    'thua.png': await picture(5),
  })

  expect([failure, warned]).toEqual([
    undefined,
    [
      'Ảnh không lấy được, vì không nằm cạnh tệp hoặc không phải là ảnh (số lần, ở đâu): mất.png (2: c.md); ../ngoai.png (1: c.md); gia.png (1: c.md). Địa chỉ vẫn còn trong bài.',
    ],
  ])
  expect(said.at(-1)).toBe('Các tệp khác trong thư mục được bỏ qua (số tệp): .png (2).')
  const articles = await portal.db.selectFrom('articles').select(['body', 'body_html']).orderBy('id').execute()
  const shown = articles.map(({ body_html }) => [...body_html.matchAll(/src="(\/media\/[0-9a-f]{32}-8\.webp)"/g)].map(([, src]) => src))
  expect(shown.map((sources) => [sources.length, new Set(sources).size])).toEqual([
    [5, 3],
    [2, 1],
    [0, 0],
  ])
  expect((await portal.fetch(shown[1]![0]!)).status).toBe(200)
  expect(articles[1]!.body).toContain('"Rước kiệu") \n\n`![](mất.png)`'.replace(') \n', ')\n'))
})

test('signs of other programs stay in the text and are named once, with how often and where', async () => {
  const portal = await startPortal()

  const { warned } = await importFolder(portal, {
    'a.md': '---\ntitle: Một\n---\n{{< gallery dir="x" />}} {{% tab %}}a{{% /tab %}} {{< gallery >}} `{{< code >}}`\n\n```\n{% raw %}\n```',
    'b.md':
      '---\ntitle: Hai\n---\n{% include nav.html %} {%- if x -%}b{% endif %} {{ site.url }}/c {{< gallery >}}\n\n## Mục {#muc-rieng}\n\n[x](#muc-rieng)',
  })

  expect(warned).toEqual([
    'Mã của chương trình khác mà cổng không hiểu (số lần, ở đâu): {{< gallery >}} (3: a.md, b.md); {% if %} (1: b.md); {% include %} (1: b.md); {{ site.url }} (1: b.md); {{% tab %}} (1: a.md). Mã để nguyên trong bài, bạn đọc nhìn thấy: mời bạn sửa những bài ấy.',
  ])
  const [one, two] = await portal.db.selectFrom('articles').select(['body', 'body_html']).orderBy('id').execute()
  expect(one!.body).toContain('{{< gallery dir="x" />}} {{% tab %}}a{{% /tab %}}')
  expect(two!.body).toContain('## <a id="muc-rieng"></a>Mục\n')
})

async function importFolder({ portal }: TestPortal, files: Record<string, string | Buffer>) {
  const folder = join(dirname(await aFile('unused')), 'bai')
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return runCommand(portal, importCommand, [folder])
}
