import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest, openPage } from '../support/browser.ts'
import { testPassword } from '../support/given.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

const phone = { viewport: { width: 360, height: 740 } }

async function signedIn(portal: TestPortal, path: string): Promise<Page> {
  await portal.given.user('minh')
  const { page } = await openPage(portal.url + path, phone)
  await page.fill('[name=username]', 'minh')
  await page.fill('[name=password]', testPassword)
  await page.click('form[method=post] button')
  await page.waitForSelector('.rich__toggle')
  return page
}

const kept = (page: Page) => page.waitForFunction(() => document.querySelector('[data-autosaved]')?.textContent?.includes('Đã tự lưu'))

browserTest('two new texts begun in two tabs of a phone are both on the desk, and one that is loaded again goes on', async () => {
  const portal = await startPortal()
  const news = await signedIn(portal, '/quan-tri/tin/moi')
  const other = await news.context().newPage()
  await other.goto(`${portal.url}/quan-tri/tin/moi?loai=announcement`)
  await news.fill('[name=title]', 'Tin về bão')
  await other.fill('[name=title]', 'Thông báo cắt điện')
  await Promise.all([kept(news), kept(other)])
  await news.reload()
  expect(await news.inputValue('[name=title]')).toBe('Tin về bão')
  await other.close()

  await news.goto(`${portal.url}/quan-tri`)
  expect((await news.locator('[aria-labelledby=viet-do] li > div > a').allTextContents()).sort()).toEqual([
    'Thông báo cắt điện',
    'Tin về bão',
  ])
  expect(await news.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

browserTest('what is saved without a connection stays on the page, and is saved once when there is one', async () => {
  const portal = await startPortal()
  const page = await signedIn(portal, '/quan-tri/tin/moi')
  await page.fill('[name=title]', 'Viết giữa cơn bão')
  await page.context().setOffline(true)

  await page.click('button[value=save]')
  await page.waitForFunction(() => document.querySelector('p[data-sending]')?.textContent?.includes('Mất kết nối'))
  await page.fill('[name=lead]', 'Thêm khi chờ mạng')
  await page.context().setOffline(false)
  await page.waitForURL(/\/tin\/1$/)

  expect([await page.inputValue('[name=lead]'), await page.locator('.flash').first().textContent()]).toEqual([
    'Thêm khi chờ mạng',
    expect.stringContaining('Đã lưu'),
  ])
  expect((await portal.db.selectFrom('articles').select('title').execute()).length).toBe(1)
})

browserTest('an answer that is lost on its way makes no second article', async () => {
  const portal = await startPortal()
  const page = await signedIn(portal, '/quan-tri/tin/moi')
  await page.fill('[name=title]', 'Một lần thôi')
  let lost = 0
  await page.route(/quan-tri.tin.moi(\?|$)/, async (route) => {
    if (route.request().method() !== 'POST' || lost++ > 0) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })

  await page.click('button[value=save]')
  await page.waitForURL(/\/tin\/1$/)

  expect([lost, (await portal.db.selectFrom('articles').select('title').execute()).length]).toEqual([2, 1])
})
