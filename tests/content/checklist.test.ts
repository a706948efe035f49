import { expect, test } from 'vitest'
import { deadPlacesIn, missingIn } from '../../src/content/checklist/checklist.ts'
import { startPortal } from '../support/portal.ts'

const whole = {
  lead: 'Tóm tắt',
  body: '## Một\n\n### Hai\n\n[Kế hoạch số 12](/tin/1)\n\n| Thôn | Giờ |\n|---|---|\n| Một | 7 |\n\n![Cổng làng](/media/a.webp)',
}

test('nothing is missed in an article that is whole', () => {
  expect(missingIn(whole)).toEqual([])
})

test.each([
  ['lead', { lead: ' ' }],
  ['alt', { body: '![](/media/a.webp)' }],
  ['alt', { body: '<img src="/media/a.webp">' }],
  ['alt', { body: 'Ảnh ![ ](/media/a.webp) giữa dòng' }],
  ['alt', { coverAlt: '' }],
  ['headings', { body: '### Mục con trước mục lớn' }],
  ['headings', { body: '## Một\n\n#### Ba' }],
  ['vagueLinks', { body: 'Danh sách [xem tại đây](/tin/1).' }],
  ['vagueLinks', { body: '[**TẠI ĐÂY**](/tin/1)' }],
  ['tableHeaders', { body: '| | |\n|---|---|\n| Thôn | Giờ |' }],
])('a reader will miss: %s', (name, change) => {
  expect(missingIn({ ...whole, ...change })).toEqual([name])
})

test('links to places that are not in the text are named once, those to its headings and bookmarks are not', () => {
  const body = '## Điều 2\n\n<a id="b"></a>[x](#dieu-2) [y](#b) [z](#) [mất](#Điều-3) [nữa](#Điều-3) [còn](#c)'

  expect(deadPlacesIn(body)).toEqual(['#Điều-3', '#c'])
})

test('the form says what a reader will miss, and publishes all the same', async () => {
  const portal = await startPortal()
  const minh = await portal.signIn('minh')

  await minh.submit('/quan-tri/tin/moi', {
    kind: 'announcement',
    title: 'Họp dân',
    body: 'Danh sách [ở đây](/tin/2), [khoản 2](#khoan-2)',
    step: 'publish',
  })

  const page = await minh.visit('/quan-tri/tin/1')
  expect(page.texts('.checklist li').map((line) => line.split(':')[0])).toEqual([
    'Chưa có tóm tắt',
    'Có liên kết chỉ ghi “tại đây” hoặc “xem thêm”',
    'Có liên kết tới chỗ không có trong bài',
  ])
  expect((await portal.visit('/tin/1-hop-dan')).status).toBe(200)
})
