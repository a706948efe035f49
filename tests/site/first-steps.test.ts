import { expect, test } from 'vitest'
import { missingSteps } from '#site/first-steps.query.ts'
import { startPortal } from '../support/portal.ts'

test('the desk of an empty portal says what is missing, to administrators, until it is done', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')

  const desk = await hoa.visit('/quan-tri')
  expect(desk.texts('[aria-labelledby=buoc-dau] li').slice(0, 3)).toEqual(['Tên cơ quan', 'Cơ quan chủ quản', 'Địa chỉ'])
  const steps = await hoa.visit('/quan-tri/bat-dau')
  expect(steps.texts('li .badge')).toEqual(Array(12).fill('Chưa làm'))

  const web_search_url = 'https://www.google.com/search?q={q}'
  await hoa.submit('/quan-tri/trang', { name: 'UBND xã A', short_name: 'Xã A', web_search_url }, '#thong-tin')
  await portal.given.category('y-te')
  await portal.given.user('lan')

  const left = (await missingSteps(portal.portal)).map(({ name }) => name)
  expect(left).toEqual(['parent', 'address', 'phone', 'email', 'responsible', 'emblem', 'secondFactor', 'copies', 'mail'])
  expect((await (await portal.signIn('lan')).visit('/quan-tri')).$('[aria-labelledby=buoc-dau]')).toHaveLength(0)
})

test('what the sample says is not yet said by the authority', async () => {
  const portal = await startPortal({ SAMPLE_CONTENT: 'yes' })

  expect((await missingSteps(portal.portal)).map(({ name }) => name)).toContain('name')
})
