import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { aFile, runCommand } from '../support/command.ts'
import { type CopiedPortal, copiedPortal } from '../support/copied-portal.ts'
import { readPage } from '../support/html.ts'
import { testNow } from '../support/portal.ts'
import { recruitment } from './recruitment.ts'

let code: CopiedPortal
beforeAll(async () => {
  code = await copiedPortal(recruitment)
})

const vacancy = {
  title: 'Tuyển công chức tư pháp',
  body: 'Ủy ban nhân dân xã tuyển hai người.',
  posts: '1.200',
  closing_date: '2026-12-15',
}

/** Minh has published a vacancy. */
async function published() {
  const portal = await code.startPortal()
  const minh = await portal.signIn('minh')
  const answer = await minh.submit('/quan-tri/tuyen-dung/moi', { ...vacancy, step: 'publish' })
  return { portal, minh, answer, path: '/tuyen-dung/1-tuyen-cong-chuc-tu-phap' }
}

test('a kind that costs one folder is written, and read on pages of its own', async () => {
  const { portal, minh, answer, path } = await published()

  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/quan-tri/tuyen-dung/1'])
  const page = await portal.visit(path)
  expect(page.text('.closing')).toBe('Hạn nộp hồ sơ: 15/12/2026')
  expect(page.texts('.facts dd')).toEqual(['1.200', '15/12/2026'])
  expect(page.$('script[type="application/ld+json"]').text()).toContain('JobPosting')
  expect((await portal.fetch('/tin/1-tuyen-cong-chuc-tu-phap')).headers.get('location')).toBe(path)
  const list = await minh.visit('/quan-tri/tuyen-dung')
  expect(list.texts('tbody td[data-label="Số lượng"]')).toEqual(['1.200'])
  expect(list.texts('.newsroom__nav a[aria-current]')).toEqual(['Tuyển dụng'])
})

test('whatever is done with all kinds knows it', async () => {
  const { portal, path } = await published()
  const text = async (address: string) => (await portal.fetch(address)).text()

  expect((await portal.visit('/')).$(`nav a[href="/tuyen-dung"]`).length).toBeGreaterThan(0)
  expect((await portal.visit('/tuyen-dung')).texts('.teaser__title')).toEqual([vacancy.title])
  for (const address of ['/sitemap.xml', '/rss.xml', '/rss/tuyen-dung.xml', '/so-do-trang', '/tim-kiem?q=tu+phap', '/tim-kiem?q=1.200'])
    expect([address, await text(address)]).toEqual([address, expect.stringContaining(path)])
  expect(await (await portal.fetch('/api/articles/1')).json()).toMatchObject({
    kind: 'recruitment',
    posts: 1200,
    closing_date: '2026-12-15',
  })
  expect((await portal.visit('/en/tuyen-dung')).heading).toBe('Recruitment')
})

test('its list stands in the order of a field, and is narrowed down by one', async () => {
  const { portal, minh } = await published()
  for (const [title, day] of [
    ['Tuyển văn thư', '2027-01-10'],
    ['Tuyển kế toán', '2026-12-01'],
  ] as const)
    await minh.submit('/quan-tri/tuyen-dung/moi', { ...vacancy, title, closing_date: day, step: 'publish' })

  expect((await portal.visit('/tuyen-dung')).texts('.teaser__title')).toEqual(['Tuyển kế toán', vacancy.title, 'Tuyển văn thư'])
  const year = await portal.visit('/tuyen-dung?closing_date=2027')
  expect(year.texts('.teaser__title')).toEqual(['Tuyển văn thư'])
  expect(year.texts('[name=closing_date] option')).toEqual(['Tất cả', '2027 (1)', '2026 (2)'])
})

test('what is wrong with a field is said beside it, and what is typed is still there', async () => {
  const portal = await code.startPortal()
  const lan = await portal.signIn('lan')
  const typed = { ...vacancy, posts: '0', closing_date: '31/02/2026' }

  const page = await readPage(await lan.submit('/quan-tri/tuyen-dung/moi', typed))
  const unsaid = await readPage(await lan.submit('/quan-tri/tuyen-dung/moi', { ...vacancy, posts: '', step: 'submit' }))

  expect([page.status, page.text('#posts-loi')]).toEqual([422, 'Cần một số nguyên từ 1 đến 5.000.'])
  expect(page.text('#closing_date-loi')).toContain('31/02/2026')
  expect([page.$('[name=posts]').val(), page.$('[name=closing_date]').val()]).toEqual(['0', '31/02/2026'])
  expect(unsaid.text('#posts-loi')).toBe('Mời bạn điền ô này.')
})

test('a change of its fields alone is a change: kept, compared, merged and brought back', async () => {
  const { minh, portal } = await published()
  const binh = await portal.signIn('binh')

  await minh.submit('/quan-tri/tuyen-dung/1/sua', { posts: '3', step: 'publish' })
  const merged = await binh.submit('/quan-tri/tuyen-dung/1/sua', { version: '1', posts: '1200', closing_date: '2026-12-20' })
  const compared = await minh.visit('/quan-tri/tin/1/ban/2?so-voi=1')

  expect(merged.status).toBe(303)
  const form = await minh.visit('/quan-tri/tuyen-dung/1/sua')
  expect([form.$('[name=posts]').val(), form.$('[name=closing_date]').val()]).toEqual(['3', '2026-12-20'])
  expect([compared.texts('.compare del'), compared.texts('.compare ins')]).toEqual([['1.200'], ['3']])
  expect(compared.text('main')).toContain('Số lượng')
  await minh.submit('/quan-tri/tin/1/ban/1', {}, 'form[method=post]:has([name=version])')
  expect((await minh.visit('/quan-tri/tuyen-dung/1/sua')).$('[name=posts]').val()).toBe('1200')
})

test('a form that does not ask for a field leaves it as it is', async () => {
  const { minh } = await published()
  const { posts: _, ...held } = Object.fromEntries(
    (await minh.visit('/quan-tri/tuyen-dung/1/sua'))
      .$('form.editor')
      .serializeArray()
      .map(({ name, value }) => [name, value]),
  )

  await minh.fetch('/quan-tri/tuyen-dung/1/sua', {
    method: 'POST',
    body: new URLSearchParams({ ...(held as Record<string, string>), title: 'Khác', step: 'save' }),
  })

  const form = await minh.visit('/quan-tri/tuyen-dung/1/sua')
  expect([form.$('[name=title]').val(), form.$('[name=posts]').val()]).toEqual(['Khác', '1200'])
})

test('its fields travel to another portal', async () => {
  const { portal } = await published()
  const file = await aFile('xuat.jsonl')
  const { exportCommand } = await code.load<typeof import('#exchange/export.command.ts')>('src/exchange/export.command.ts')
  const { importCommand } = await code.load<typeof import('#exchange/import.command.ts')>('src/exchange/import.command.ts')

  await runCommand(portal.portal, exportCommand, [file])
  const other = await code.startPortal()
  await runCommand(other.portal, importCommand, [file])

  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ posts: 1200, closing_date: '2026-12-15' })
  expect((await other.visit('/tuyen-dung')).texts('.teaser__title')).toEqual([vacancy.title])
  expect(await (await other.fetch('/api/articles/1')).json()).toMatchObject({ posts: 1200, closing_date: '2026-12-15' })
})

test('the emptied bin keeps nothing of its fields', async () => {
  const { portal } = await published()
  const { emptyArticle, markBinned } = await code.load<typeof import('#content/workflow/bin.store.ts')>('src/content/workflow/bin.store.ts')
  const at = testNow

  await markBinned(portal.writer, 1, { at, by: 1 })
  expect(await emptyArticle(portal.writer, 1, { before: at, at })).toBe(true)

  const { fields } = await portal.db.selectFrom('articles').select('fields').executeTakeFirstOrThrow()
  expect(JSON.parse(fields)).toEqual({ posts: null, closing_date: null })
  expect(await portal.db.selectFrom('listed_values').selectAll().execute()).toEqual([])
})

test('a preview shows what is typed, as far as it can be read', async () => {
  const { minh } = await published()
  const form = await minh.visit('/quan-tri/tuyen-dung/moi')
  const typed = { _csrf: String(form.$('[name=_csrf]').first().val()), ...vacancy, kind: 'recruitment', posts: '7', closing_date: 'mai' }

  const page = await readPage(await minh.fetch('/quan-tri/tin/xem-truoc', { method: 'POST', body: new URLSearchParams(typed) }))

  expect(page.texts('.facts dd')).toEqual(['7'])
})
