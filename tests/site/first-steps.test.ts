import { expect, test } from 'vitest'
import { missingSteps } from '#site/first-steps.query.ts'
import { firstSteps } from '#site/first-steps.ts'
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

test('a step is left for later, one by one, and taken up again', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')
  const onDesk = async () => (await hoa.visit('/quan-tri')).texts('[aria-labelledby=buoc-dau] li')
  const all = await onDesk()

  expect((await hoa.submit('/quan-tri/bat-dau', {}, 'form:has([value=mail])')).status).toBe(303)
  expect(await onDesk()).toEqual(all.filter((step) => step !== 'Máy chủ gửi thư'))
  expect((await hoa.visit('/quan-tri/bat-dau')).texts('li .badge').slice(-2)).toEqual(['Chưa làm', 'Để sau'])

  await hoa.submit('/quan-tri/bat-dau', {}, 'form:has([value=mail])')
  expect(await onDesk()).toEqual(all)

  for (const { name } of firstSteps) await hoa.submit('/quan-tri/bat-dau', {}, `form:has([value=${name}])`)
  expect((await hoa.visit('/quan-tri')).$('[aria-labelledby=buoc-dau]')).toHaveLength(0)
  expect((await hoa.visit('/quan-tri/trang')).$('main a[href="/quan-tri/bat-dau"]')).toHaveLength(1)
  const answer = await hoa.submit('/quan-tri/bat-dau', { step: 'khac' }, 'form:has([value=mail])')
  expect(answer.status).toBe(404)
})

test('what the sample says is not yet said by the authority', async () => {
  const portal = await startPortal({ SAMPLE_CONTENT: 'yes' })

  expect((await missingSteps(portal.portal)).map(({ name }) => name)).toContain('name')
})
