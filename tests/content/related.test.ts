import { expect, test } from 'vitest'
import { relateArticles } from '#search-engine/related/related.job.ts'
import { warmSearch } from '#search-engine/threads.ts'
import { startPortal } from '../support/portal.ts'

const under = '[aria-labelledby=bai-lien-quan] a'

test('under an article stand five that say the same rare things, the nearest first, and nothing else', async () => {
  const { given, visit, portal } = await startPortal()
  await warmSearch(portal)
  await given.article({ title: 'Lịch tiêm chủng mở rộng tháng 11' })
  for (let n = 1; n <= 6; n++) await given.article({ title: `Kết quả đợt ${n}`, lead: 'Tiêm chủng mở rộng cho trẻ em.' })
  await given.article({ title: 'Lịch tiêm chủng mở rộng tháng 12' })
  await given.article({ title: 'Sửa đường liên thôn', lead: 'Thi công trong ba tuần.' })

  const expected = ['Lịch tiêm chủng mở rộng tháng 12', ...[6, 5, 4, 3].map((n) => `Kết quả đợt ${n}`)]
  // Before anybody looked in the background, and after.
  expect((await visit('/tin/1-lich-tiem-chung-mo-rong-thang-11')).texts(under)).toEqual(expected)
  await relateArticles(portal)
  expect((await visit('/en/tin/1-lich-tiem-chung-mo-rong-thang-11')).texts(under)).toEqual(expected)
  expect((await visit('/tin/9-sua-duong-lien-thon')).$(under)).toHaveLength(0)
})

test('what readers may not see, or what has expired, never stands there, and what comes is found', async () => {
  const { given, visit, portal, signIn, clock } = await startPortal()
  await warmSearch(portal)
  const words = { title: 'Cắt điện thôn Đông Yên', lead: 'Điện lực sửa lưới điện.' }
  const one = await given.article(words)
  await given.article({ ...words, title: 'Cắt điện thôn Đông Yên hôm nay', expiresAt: '2026-11-23T05:00:00.000Z' })
  await given.article({ ...words, status: 'draft' })
  await given.article({ ...words, status: 'withdrawn' })
  await given.article({ ...words, title: 'Cắt điện thôn Đông Yên ngày mai', publishedAt: '2026-11-23T04:00:00.000Z' })
  const page = `/tin/${one}-cat-dien-thon-dong-yen`
  const seen = async () => (await visit(page)).texts(under)

  for (const step of [async () => {}, () => relateArticles(portal)]) {
    await step()
    expect(await seen()).toEqual(['Cắt điện thôn Đông Yên hôm nay'])
  }
  clock.time = new Date('2026-11-23T06:00:00.000Z')
  expect(await seen()).toEqual(['Cắt điện thôn Đông Yên ngày mai'])

  const minh = await signIn('minh')
  await minh.submit('/quan-tri/tin/moi', {
    kind: 'announcement',
    ...words,
    title: 'Điện lực sửa lưới điện Đông Yên',
    body: 'x',
    step: 'publish',
  })
  await relateArticles(portal)
  expect(await seen()).toContain('Điện lực sửa lưới điện Đông Yên')
})
