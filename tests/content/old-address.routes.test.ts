import { expect, test } from 'vitest'
import { startPortal } from '../support/portal.ts'

const ways = async (oldUrl: string, addresses: string[]) => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Tin cũ', oldUrl })
  return Promise.all(addresses.map(async (address) => (await portal.fetch(address)).headers.get('location')))
}

test('an old address leads on in any case and with its parameters in any order', async () => {
  const spellings = [
    '/Default.aspx?tabid=107&NewsViews=1024',
    '/default.aspx?TabId=107&newsviews=1024',
    '/Default.aspx?NewsViews=1024&tabid=107',
  ]

  expect(await ways('/Default.aspx?tabid=107&NewsViews=1024', spellings)).toEqual(spellings.map(() => '/tin/1-tin-cu'))
})

test.each([
  '/?tabid=107&NewsViews=1024',
  '/tin-tuc?ItemID=5',
  '/rss.xml?id=3',
])('the old address %s leads on although its path is one of ours', async (oldUrl) => {
  expect(await ways(oldUrl, [oldUrl])).toEqual(['/tin/1-tin-cu'])
})

test('a parameter that means nothing changes nothing', async () => {
  expect(await ways('/?tabid=107', ['/?utm_source=x', '/tin-tuc?trang=1&fbclid=2', '/?tabid=108'])).toEqual([null, null, null])
})

test('our own addresses stay ours', async () => {
  expect(await ways('/tin-tuc?trang=1', ['/tin-tuc?trang=1'])).toEqual([null])
})

test('of two old addresses that differ in case only, each leads to its own', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Một', oldUrl: '/xem?id=aB' })
  await portal.given.article({ title: 'Hai', oldUrl: '/xem?id=Ab' })

  expect((await portal.fetch('/xem?id=Ab')).headers.get('location')).toBe('/tin/2-hai')
  expect((await portal.fetch('/xem?id=aB')).headers.get('location')).toBe('/tin/1-mot')
})

test('the old address of a withdrawn article leads to its reason, that of a draft nowhere', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Gỡ', status: 'withdrawn', oldUrl: '/a' })
  await portal.given.article({ title: 'Nháp', status: 'draft', oldUrl: '/b' })

  expect((await portal.fetch('/a')).headers.get('location')).toBe('/tin/1-go')
  expect((await portal.fetch('/b')).status).toBe(404)
})

test('an old address is found with what others add to it, and under /en', async () => {
  const added = ['&utm_source=zalo&utm_medium=oa', '&fbclid=IwAR1', '&gclid=x&_gl=1']
  const old = '/Default.aspx?tabid=107&NewsViews=1024'
  expect(await ways(old, [...added.map((parameters) => old + parameters), `/Default.aspx?utm_id=1&${old.split('?')[1]}`])).toEqual(
    Array(4).fill('/tin/1-tin-cu'),
  )
  expect(await ways('/tin-cu/12.html', ['/tin-cu/12.html?fbclid=x'])).toEqual(['/tin/1-tin-cu'])
  expect(await ways('/?tabid=107', ['/?tabid=107&fbclid=x', '/?utm_source=x'])).toEqual(['/tin/1-tin-cu', null])
  expect(await ways(old, [`/en${old}`, `/en${old}&fbclid=x`])).toEqual(Array(2).fill('/en/tin/1-tin-cu'))
})

test('what others add to an address of ours never makes it an old one', async () => {
  const portal = await startPortal()
  await portal.given.article({ title: 'Lạ', oldUrl: '/tin-tuc' })
  expect((await portal.fetch('/tin-tuc?utm_source=x')).status).toBe(200)
})
