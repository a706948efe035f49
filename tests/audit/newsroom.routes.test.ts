import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { steps } from '../../src/content/workflow/workflow.ts'
import { scan } from '../../src/integrity/scan.actions.ts'
import { words } from '../../src/locales/index.ts'
import { write } from '../../src/platform/database/write.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

const log = '/quan-tri/nhat-ky'

test('every change says who made it, when and what was there before', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  const id = await portal.given.category('kinh-te', 'Kinh tế')
  await hoa.submit(`/quan-tri/chuyen-muc/${id}`, { name: 'Kinh tế – Xã hội' })

  const page = await hoa.visit(log)

  expect(page.text('tbody tr')).toBe('10:00 23/11/2026 hoa sửa chuyên mục Kinh tế – Xã hội Tên: Kinh tế → Kinh tế – Xã hội')
  expect(page.$('tbody a').attr('href')).toBe(`/quan-tri/chuyen-muc/${id}`)
  expect((await hoa.visit(`/en${log}`)).text('tbody tr')).toContain('changed a category')
})

test('what is known of a change stands in words: no name of a field, no time as machines write it', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  await scan(portal.portal, { id: null, name: 'portal' })
  await hoa.submit('/quan-tri/tim-kiem/moi', { short: 'BTK', long: 'ban thư ký' })
  const outage = { scope: 'newsroom', reason: 'nâng cấp', starts_at: '2026-11-30T22:00', ends_at: '2026-11-30T23:00' }
  await hoa.submit('/quan-tri/tam-ngung', outage, 'form.form')
  await hoa.submit('/quan-tri/canh-bao/moi', { grade: 'danger', title: 'Bão số 12', ends_at: '2026-11-24T10:00' })

  const page = await hoa.visit(log)

  const details = page.texts('tbody td li')
  expect(details.filter((line) => /^[a-z_]+[A-Z]?[a-z]*: |\d{4}-\d{2}-\d{2}T/.test(line))).toEqual([])
  expect(details).toEqual(
    expect.arrayContaining(['Cấp: Khẩn cấp', 'Tự kết thúc lúc: 10:00 24/11/2026', 'Trở lại lúc: 23:00 30/11/2026', 'Dấu hiệu mới: 0']),
  )
})

test('the log is read by person, by kind of change and by day', async () => {
  const portal = await startPortal()
  await portal.signIn('lan')
  portal.clock.time = new Date('2026-11-24T17:30:00Z')
  const minh = await portal.signIn('minh')
  const lan = await portal.given.user('lan')

  expect((await minh.visit(`${log}?nguoi=${lan}&viec=session.sign-in`)).texts('tbody tr')).toHaveLength(1)
  expect((await minh.visit(`${log}?ngay=2026-11-25`)).texts('tbody tr td:nth-child(2)')).toEqual(['minh', 'test'])
  expect((await minh.visit(`${log}?ngay=2026-11-24`)).text('.empty')).toContain('Không có mục nào')
  expect((await minh.visit(`${log}?nguoi=x&viec=__proto__&ngay=2026-02-30`)).texts('tbody tr')).not.toEqual([])
})

test('a long log has numbered pages that keep the choice', async () => {
  const portal = await startPortal()
  await record(portal, 60)
  const hoa = await portal.signIn('hoa')

  const page = await hoa.visit(`${log}?viec=sample.add&trang=2`)

  expect(page.texts('tbody tr')).toHaveLength(10)
  expect(page.$('.pagination a[rel=prev]').attr('href')).toBe(`${log}?viec=sample.add`)
  expect((await hoa.fetch(`${log}?trang=99`)).status).toBe(404)
})

test('a spreadsheet takes nothing of the export for a formula, and nothing is missing', async () => {
  const portal = await startPortal()
  await record(portal, 1001)
  await portal.visitor().submit('/quan-tri/dang-nhap', { username: '=cmd|"/c calc"!a1', password: 'x' })
  const hoa = await portal.signIn('hoa')

  const answer = await hoa.fetch(`${log}.csv`)
  const lines = (await answer.text()).trim().split('\r\n')

  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toContain('nhat-ky.csv')
  expect(lines).toHaveLength(1 + 1001 + 3)
  expect(lines.find((line) => line.includes('cmd'))).toContain(`"'=cmd|""/c calc""!a1"`)
})

test('every kind of change that the portal records has words', async () => {
  const lines = globSync('src/**/*.ts').flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  const recorded = lines.filter((line) => line.includes('record(')).flatMap((line) => line.match(/(?<=')[a-z]+\.[a-z-]+(?=')/g) ?? [])
  const taken = ['create', ...steps.map(({ name }) => name)].map((name) => `article.${name}`)

  expect([...recorded, ...taken].filter((action) => !Object.hasOwn(words.vi.audit.actions, action))).toEqual([])
})

const record = (portal: TestPortal, entries: number) =>
  write(portal.portal, { id: null, name: 'test' }, async (_tx, note) => {
    for (let i = 0; i < entries; i++) note({ action: 'sample.add', subject: '', details: { articles: i } })
  })
