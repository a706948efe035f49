import { expect, test } from 'vitest'
import { startPortal, type TestPortal } from '../support/portal.ts'

const withSample = { SAMPLE_CONTENT: 'yes' }

test('a fresh portal shows the sample and says that it is one', async () => {
  const portal = await startPortal(withSample)

  const home = await portal.visit('/')

  expect(home.text('.sample-notice')).toContain('nội dung mẫu')
  expect(home.heading).toBe('Ủy ban nhân dân xã Ngân Khê')
})

test('the sample has something that was read most', async () => {
  const portal = await startPortal(withSample)

  const days = await portal.db.selectFrom('daily_views').select('day').distinct().execute()

  expect(days).toHaveLength(30)
})

test('every picture of the sample is drawn and served, even when the first start was cut short', async () => {
  const first = await startPortal(withSample)
  await first.stop()
  const portal = await startPortal({ DATA_DIR: first.config.dataDir, ...withSample })

  const addresses = await pictureAddresses(portal)

  expect(addresses.length).toBeGreaterThan(30)
  for (const address of addresses)
    await expect.poll(async () => (await portal.fetch(address)).status, { message: address, timeout: 100_000 }).toBe(200)
}, 120_000)

test('a portal that somebody has used gets no sample', async () => {
  const portal = await startPortal()
  await portal.given.category('y-te', 'Y tế')
  await portal.stop()

  const again = await startPortal({ DATA_DIR: portal.config.dataDir, ...withSample })

  expect((await again.visit('/')).$('.sample-notice')).toHaveLength(0)
})

async function pictureAddresses(portal: TestPortal) {
  const bodies = await portal.db.selectFrom('articles').select('body_html').execute()
  const lists = [await portal.visit('/tin-tuc'), await portal.visit('/thong-bao')]
  const html = [...bodies.map((row) => row.body_html), ...lists.map((page) => page.html)].join()
  return [...new Set([...html.matchAll(/\/media\/[0-9a-z.-]+/g)].map(([address]) => address))]
}
