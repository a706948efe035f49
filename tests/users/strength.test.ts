import { expect, test } from 'vitest'
import weaknessOf from '../../src/users/password/strength.worker.ts'
import { testPassword } from '../support/given.ts'
import { readPage } from '../support/html.ts'
import { startPortal } from '../support/portal.ts'

const names = ['hoa', 'Phạm Thanh Hòa', 'Trang thông tin điện tử xã Núi Thành']

test.each([
  ['matkhau123456', 'known'],
  ['Mật khẩu 2026!', 'known'],
  ['anh yêu em 1234', 'known'],
  ['Có công mài sắt, có ngày nên kim', 'known'],
  ['uybannhandan2026', 'known'],
  ['P@ssw0rd12345', 'known'],
  ['NuiThanh2026!', 'named'],
  ['hoa.pham@2026', 'named'],
  ['phamthanhhoa1990', 'named'],
  ['111111111111', 'simple'],
  ['abcabcabcabc', 'simple'],
])('“%s” can be guessed: %s', (password, why) => {
  expect(weaknessOf({ password, names })).toBe(why)
})

test.each([
  testPassword,
  'cá chuồn mùa biển lặng',
  '9fK2!xPq7LmZ',
  'bốn con mèo vàng ngồi trên nóc chợ',
])('“%s” is good enough', (password) => {
  expect(weaknessOf({ password, names })).toBeUndefined()
})

test('a guessable password is refused next to its field, with what to do', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')

  const page = await readPage(await lan.submit('/quan-tri/mat-khau', { current: testPassword, password: 'nguyenthilan1990' }))

  expect([page.status, page.text('#password-loi')]).toEqual([422, expect.stringContaining('có tên của bạn')])
})

test('the present password is tried five times, then waits, though one is signed in', async () => {
  const portal = await startPortal()
  const lan = await portal.signIn('lan')
  for (let i = 0; i < 5; i++) await lan.submit('/quan-tri/mat-khau', { current: 'sai', password: 'cá chuồn mùa biển lặng' })

  const page = await readPage(await lan.submit('/quan-tri/mat-khau', { current: testPassword, password: 'cá chuồn mùa biển lặng' }))

  expect([page.status, page.text('#current-loi')]).toEqual([422, expect.stringContaining('sau 1 phút')])
})
