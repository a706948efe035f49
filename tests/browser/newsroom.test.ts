import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { violations } from '../support/axe.ts'
import { browserTest, openPage } from '../support/browser.ts'
import { testPassword } from '../support/given.ts'
import type { TestPortal } from '../support/portal.ts'
import { newsroomPages, startTown } from '../support/town.ts'

browserTest('every page of the newsroom is accessible, by day and by night', { timeout: 300_000 }, async () => {
  const { town, page, complaints } = await signedIn()

  for (const path of Object.values(newsroomPages)) {
    await page.goto(town.url + path)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    expect({ path, found: await violations(page) }).toEqual({ path, found: [] })
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    expect({ path, found: await violations(page, 'color-contrast') }).toEqual({ path, found: [] })
  }
  expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([])
})

browserTest('no page of the newsroom is wider than a phone of 320 px', { timeout: 120_000 }, async () => {
  const { town, page } = await signedIn()
  await page.setViewportSize({ width: 320, height: 640 })

  for (const path of Object.values(newsroomPages)) {
    await page.goto(town.url + path)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect({ path, width }).toEqual({ path, width: 320 })
  }
})

browserTest('who sets up the second factor on a phone opens its app from the page', { timeout: 60_000 }, async () => {
  const { town, page } = await signedIn()
  await page.setViewportSize({ width: 360, height: 740 })

  await page.goto(`${town.url}/quan-tri/xac-thuc`)

  const link = page.locator('a[href^="otpauth://totp/"]')
  const box = await link.boundingBox()
  expect(box && { left: box.x >= 0, right: box.x + box.width <= 360, tall: box.height >= 24 }).toEqual({
    left: true,
    right: true,
    tall: true,
  })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect({ colorScheme, found: await violations(page) }).toEqual({ colorScheme, found: [] })
  }
})

/** Hoa's window. */
async function signedIn(): Promise<{ town: TestPortal; page: Page; complaints: string[] }> {
  const town = await startTown()
  await town.given.user('hoa')
  const { page, complaints } = await openPage(`${town.url}/quan-tri/dang-nhap`)
  await page.fill('[name=username]', 'hoa')
  await page.fill('[name=password]', testPassword)
  await page.click('main button[type=submit]')
  await page.waitForURL('**/quan-tri')
  return { town, page, complaints }
}
