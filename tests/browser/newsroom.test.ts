import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { violations } from '../support/axe.ts'
import { browserTest, openPage, signedIn, widthAt320 } from '../support/browser.ts'
import { forTheFile } from '../support/for-the-file.ts'
import type { TestPortal } from '../support/portal.ts'
import { newsroomPages, startTown } from '../support/town.ts'

const newsroom = forTheFile(async () => {
  const town = await startTown()
  return { town, hoa: await town.signIn('hoa') }
})

browserTest(
  'every page of the newsroom is accessible, by day and by night, and no wider than a phone of 320 px',
  { timeout: 300_000 },
  async () => {
    const { town, page, complaints } = await openDesk()

    for (const path of Object.values(newsroomPages)) {
      await page.goto(town.url + path)
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      expect({ path, found: await violations(page) }).toEqual({ path, found: [] })
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      expect({ path, found: await violations(page, 'color-contrast') }).toEqual({ path, found: [] })
      expect({ path, width: await widthAt320(page) }).toEqual({ path, width: 320 })
    }
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([])
  },
)

browserTest('who sets up the second factor on a phone opens its app from the page', { timeout: 60_000 }, async () => {
  const { town, page } = await openDesk()
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
async function openDesk(): Promise<{ town: TestPortal; page: Page; complaints: string[] }> {
  const { town, hoa } = newsroom()
  return { town, ...(await openPage(`${town.url}/quan-tri`, { storageState: signedIn(hoa, town.url) })) }
}
