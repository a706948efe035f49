import { expect, test } from 'vitest'
import { rightTo } from '../../src/users/rights.ts'
import { roles } from '../../src/users/user.ts'
import { people } from '../support/given.ts'
import { newsroomAddresses } from '../support/newsroom-addresses.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

type Names = keyof typeof people

test('every address of the newsroom says who may use it', async () => {
  const { portal } = await startPortal()
  const addresses = await newsroomAddresses(portal)

  expect(addresses.length).toBeGreaterThan(2)
  expect(addresses.filter(({ path }) => rightTo(path) === undefined)).toEqual([])
})

test('an address that says nothing is refused to everybody', async () => {
  const portal = await startPortal()
  const hoa = await portal.signIn('hoa')

  expect((await hoa.fetch('/quan-tri/khong-khai-bao')).status).toBe(404)
})

test.each(Object.entries(people))('%s gets what the table of rights says, and nothing else', async (name, { role }) => {
  const portal = await startPortal()
  const somebody = await portal.signIn(name as Names)

  for (const { path, method } of await newsroomAddresses(portal.portal)) {
    const { who } = rightTo(path)!
    if (who === 'anyone') continue
    const token = { method, body: new URLSearchParams({ _csrf: await csrf(somebody) }) }
    const { status } = await somebody.fetch(`/quan-tri${path}`, method === 'POST' ? token : {})
    if (who.includes(role)) expect([path, method, status === 403 || status >= 500]).toEqual([path, method, false])
    else expect([path, method, status]).toEqual([path, method, 403])
  }
})

test('the four roles are those of the four people', () => {
  expect(Object.values(people).map(({ role }) => role)).toEqual(roles)
})

const csrf = async (somebody: Awaited<ReturnType<TestPortal['signIn']>>) =>
  String((await somebody.visit('/quan-tri/khong-co')).$('[name=_csrf]').val())
