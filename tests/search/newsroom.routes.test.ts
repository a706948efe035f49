import { expect, test } from 'vitest'
import { insertAttachment } from '#attachments/attachment.store.ts'
import { flushMisses } from '#search/newsroom/misses.job.ts'
import { addMisses, listMisses } from '#search/newsroom/misses.store.ts'
import { noteMiss } from '#search/newsroom/misses.ts'
import { startPortal, testNow } from '../support/portal.ts'

const list = '/quan-tri/tim-kiem'

test('editors see what readers search for in vain, for thirty days', async () => {
  const portal = await startPortal()
  const binh = await portal.signIn('binh')
  await portal.given.article({ title: 'Lễ hội làng' })
  expect((await binh.visit(list)).text('.empty')).toContain('Chưa có câu tìm nào')

  for (const q of ['giấy phép xây dựng', 'lễ hội', '079123456789']) await portal.visit(`/tim-kiem?q=${encodeURIComponent(q)}`)
  await flushMisses(portal.portal)
  expect((await binh.visit(list)).texts('section:first-of-type tbody tr')).toEqual([
    'giấy phép xây dựng 1 23/11/2026 Viết bài · Thêm từ cùng nghĩa',
  ])
  const deeds = (await binh.visit(list)).$('section:first-of-type td:last-of-type a')
  expect((await binh.visit(deeds.first().attr('href')!)).$('[name=title]').val()).toBe('giấy phép xây dựng')
  expect((await binh.visit(deeds.last().attr('href')!)).$('[name=short]').val()).toBe('giấy phép xây dựng')

  portal.clock.time = new Date('2026-12-23T03:00:00.000Z')
  const later = await portal.signIn('binh')
  expect((await later.visit(list)).texts('section:first-of-type tbody tr')).toEqual([])
})

test('on a day of very many different searches, those known already are still counted, and no more are kept', async () => {
  const portal = await startPortal()
  const day = '2026-11-23'
  const misses = async () => new Map((await listMisses(portal.db, day, 1000)).map(({ query, count }) => [query, count]))
  await addMisses(portal.writer, day, day, new Map([['giấy phép', 1]]))
  for (let i = 0; i < 700; i++) noteMiss(portal.portal, `tìm ${i}`)
  noteMiss(portal.portal, 'một câu nữa')
  await flushMisses(portal.portal)
  await addMisses(
    portal.writer,
    day,
    day,
    new Map([
      ['câu mới', 1],
      ['giấy phép', 2],
    ]),
  )

  expect((await misses()).size).toBe(500)
  expect((await misses()).get('giấy phép')).toBe(3)
  expect((await misses()).has('câu mới')).toBe(false)
})

test('an abbreviation that editors add is known at once, and forgotten when they remove it', async () => {
  const portal = await startPortal()
  const binh = await portal.signIn('binh')
  await portal.given.article({ title: 'Hội đua thuyền truyền thống' })
  const hits = async () => (await portal.visit('/tim-kiem?q=ĐTTT')).texts('.hit__title')
  expect(await hits()).toEqual([])

  await binh.submit(`${list}/moi`, { short: 'ĐTTT', long: 'đua thuyền truyền thống' })
  expect(await hits()).toEqual(['Hội đua thuyền truyền thống'])

  const { href } = (await binh.visit(list)).$('a:contains("ĐTTT")').attr()!
  await binh.submit(href!, { short: 'ĐTTT', long: 'đầu tư' })
  expect(await hits()).toEqual([])

  await binh.submit(href!, {}, 'form[action$=xoa]')
  expect((await binh.visit(list)).texts('a')).not.toContain('ĐTTT')
})

test('abbreviations can be filtered, with or without marks', async () => {
  const portal = await startPortal()
  const binh = await portal.signIn('binh')

  const rows = (await binh.visit(`${list}?q=so+do`)).texts('section:last-of-type tbody th')
  expect(rows.length).toBeGreaterThan(0)
  expect(new Set(rows)).toEqual(new Set(['sổ đỏ']))
})

test('the usual abbreviations are there, and none twice', async () => {
  const portal = await startPortal()
  const binh = await portal.signIn('binh')

  expect((await binh.visit(list)).$('section:last-of-type tbody tr').length).toBeGreaterThan(55)
  expect((await binh.submit(`${list}/moi`, { short: 'CCHC', long: 'cải cách hành chính' })).status).toBe(422)
})

test('editors say how nearly words mean the same, and the nearer are found first', async () => {
  const portal = await startPortal()
  const binh = await portal.signIn('binh')
  await portal.given.article({ title: 'Chợ nổi họp sớm' })
  await portal.given.article({ title: 'Phiên đấu giá biển số' })
  const found = async () => (await portal.visit('/tim-kiem?q=m%E1%BA%B7c+c%E1%BA%A3')).texts('.hit__title')
  await binh.submit(`${list}/moi`, { short: 'mặc cả', long: 'đấu giá', weight: '50' })
  await binh.submit(`${list}/moi`, { short: 'mặc cả', long: 'chợ nổi' })
  expect(await found()).toEqual(['Chợ nổi họp sớm', 'Phiên đấu giá biển số'])

  const { href } = (await binh.visit(`${list}?q=chợ nổi`)).$('section:last-of-type tbody a').attr()!
  expect((await binh.visit(href!)).$('[name=weight]').val()).toBe('95')
  await binh.submit(href!, { weight: '7' })
  expect((await binh.visit(`${list}?q=chợ nổi`)).text('tbody')).toContain('Cùng nghĩa')
  await binh.submit(href!, { weight: '50' })

  expect((await binh.visit(`${list}?q=chợ nổi`)).text('section:last-of-type tbody')).toContain('Có liên quan')
})

test('editors see what is still to be put into the index', async () => {
  const portal = await startPortal()
  const binh = await portal.signIn('binh')
  expect((await binh.visit(list)).texts('.notice')).toEqual([])
  await portal.given.manyArticles(3)
  const file = { hash: 'a'.repeat(32), kind: 'pdf', fileName: 'a.pdf', title: 'a', bytes: 1, scan: false, createdBy: null } as const
  await insertAttachment(portal.writer, file, testNow)

  expect((await binh.visit(list)).texts('.notice')).toEqual([
    'Đang đưa bài vào chỉ mục tìm kiếm: còn 3 bài.',
    'Đang đọc chữ trong tệp đính kèm: còn 1 trong 1 tệp.',
  ])
})
