import { expect, test } from 'vitest'
import { importCommand } from '#exchange/import.command.ts'
import { emptyBin } from '../../src/content/workflow/bin.job.ts'
import { aFile, runCommand } from '../support/command.ts'
import { startPortal } from '../support/portal.ts'

test('an empty newsroom teaches the first step', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')

  const page = await lan.visit('/quan-tri')

  expect(page.$('.empty a').attr('href')).toBe('/quan-tri/tin/moi')
})

test('each finds on the first page what waits for them', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const minh = await portal.signIn('minh')
  await lan.submit('/quan-tri/tin/moi', { title: 'Còn viết dở' })
  await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Xin duyệt', body: 'Chữ', step: 'submit' })
  await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Thiếu số liệu', body: 'Chữ', step: 'submit' })
  await minh.submit('/quan-tri/tin/3', { step: 'return', reason: 'Thêm số liệu' })
  await portal.given.article({ title: 'Ngày mai', publishedAt: '2026-11-24T01:00:00.000Z' })

  const queue = (page: Awaited<ReturnType<typeof lan.visit>>) =>
    page
      .$('.queue')
      .map((_, section) => `${page.$(section).find('h2').text()}: ${page.$(section).find('li a').text()}`)
      .get()

  expect(queue(await lan.visit('/quan-tri'))).toEqual([
    'Chờ duyệt: Xin duyệt',
    'Bị gửi trả cho tôi: Thiếu số liệu',
    'Bản nháp của tôi: Còn viết dở',
    'Hẹn giờ đăng: Ngày mai',
  ])
  expect(queue(await minh.visit('/quan-tri'))[3]).toBe('Bản nháp của tôi: ')
})

test('the list is filtered by state, kind, category, writer and words without marks', async () => {
  const portal = await startPortal()
  const health = await portal.given.category('y-te', 'Y tế')
  await portal.given.article({ title: 'Tiêm chủng mở rộng', categoryId: health })
  await portal.given.article({ title: 'Đường Điện Bàn', status: 'draft' })
  await portal.given.article({ title: 'Lịch cúp điện', kind: 'announcement', publishedAt: '2026-12-01T01:00:00.000Z' })
  const lan = await portal.signIn('lan')
  await lan.submit('/quan-tri/tin/moi', { title: 'Bài của Lan' })

  const titles = async (query: string) => (await lan.visit(`/quan-tri/tin?${query}`)).texts('tbody th').sort()

  expect(await titles('')).toHaveLength(4)
  expect(await titles('trang-thai=published')).toEqual(['Tiêm chủng mở rộng'])
  expect(await titles('trang-thai=scheduled')).toEqual(['Lịch cúp điện'])
  expect(await titles('trang-thai=draft')).toEqual(['Bài của Lan', 'Đường Điện Bàn'])
  expect(await titles('loai=announcement')).toEqual(['Lịch cúp điện'])
  expect(await titles('chuyen-muc=y-te')).toEqual(['Tiêm chủng mở rộng'])
  expect(await titles('chuyen-muc=-&loai=news')).toEqual(['Bài của Lan', 'Đường Điện Bàn'])
  expect(await titles('cua-toi=1')).toEqual(['Bài của Lan'])
  expect(await titles('q=dien%20duong')).toEqual(['Đường Điện Bàn'])
  expect(await titles('q=%C4%91i%E1%BB%87n')).toEqual(['Lịch cúp điện', 'Đường Điện Bàn'])
  expect(await titles('trang-thai=x&loai=y&chuyen-muc=z')).toHaveLength(4)
})

test('the list has numbered pages that keep the filter', async () => {
  const portal = await startPortal()
  for (let n = 1; n <= 26; n++) await portal.given.article({ title: `Tin số ${n}` })
  const lan = await portal.signIn('lan')

  const page = await lan.visit('/quan-tri/tin?loai=news')
  expect(page.text('[data-hits]')).toBe('26 bài')
  const second = await lan.visit(page.$('.pagination a[rel=next]').attr('href')!)

  expect(second.texts('tbody th')).toHaveLength(1)
  expect(second.$('#loai option[selected]').val()).toBe('news')
  expect((await lan.visit('/quan-tri/tin?trang=9')).status).toBe(404)
})

test('what is no news for readers is found in the newsroom at once: written, changed, restored, imported, thrown away', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  const found = async (q: string, more = '') => (await lan.visit(`/quan-tri/tin?q=${encodeURIComponent(q)}${more}`)).texts('tbody th')
  expect(await found('cầu phao')).toEqual([])

  await lan.submit('/quan-tri/tin/moi', { title: 'Cầu phao', body: 'Nháp.' })
  expect(await found('cầu phao')).toEqual(['Cầu phao'])
  await lan.submit('/quan-tri/tin/1', { title: 'Đò ngang' })
  expect([await found('cầu phao'), await found('đò ngang')]).toEqual([[], ['Đò ngang']])
  await lan.submit('/quan-tri/tin/1/ban/1', {}, 'main form[method=post]')
  expect([await found('cầu phao'), await found('đò ngang')]).toEqual([['Cầu phao'], []])

  const drafts = ['Bến đò', 'Cầu treo'].map((title) => JSON.stringify({ title, body: 'Nháp.', status: 'draft' }))
  await runCommand(portal.portal, importCommand, [await aFile('a.jsonl', drafts.join('\n'))])
  expect([await found('bến đò'), await found('cầu treo')]).toEqual([['Bến đò'], ['Cầu treo']])

  await lan.submit('/quan-tri/tin/1', { step: 'bin' }, '#bo-vao-thung-rac')
  expect([await found('cầu phao'), await found('cầu phao', '&trang-thai=binned')]).toEqual([[], ['Cầu phao']])
  portal.clock.time = new Date(portal.clock.time.getTime() + 31 * 86_400_000)
  await emptyBin(portal.portal)
  expect(await portal.searchThreads.run('cầu phao', 'searchIds')).not.toContain(1)
})

test('who wrote an article is told on the desk that it is out, by whom and when, and why it was sent back', async () => {
  const portal = await startPortal()
  const [lan, minh] = [await portal.signIn('lan'), await portal.signIn('minh')]
  for (const title of ['Họp dân', 'Cúp điện'])
    await lan.submit('/quan-tri/tin/moi', { kind: 'announcement', title, body: 'Tối nay.', step: 'submit' })
  await minh.submit('/quan-tri/tin/1', { step: 'publish' })
  await minh.submit('/quan-tri/tin/2', { step: 'return', reason: 'Giờ nào?' })

  const news = async (visitor: typeof lan) => (await visitor.visit('/quan-tri')).texts('[aria-labelledby=tin-cua-ban] li')

  expect(await news(lan)).toEqual([
    'Cúp điện Lê Quang Minh gửi trả lúc 10:00 23/11/2026: “Giờ nào?”',
    'Họp dân Lê Quang Minh đã đăng lúc 10:00 23/11/2026.',
  ])
  expect(await news(minh)).toEqual([])
  portal.clock.time = new Date(portal.clock.time.getTime() + 8 * 86_400_000)
  expect(await news(await portal.signIn('lan'))).toEqual([])
})
