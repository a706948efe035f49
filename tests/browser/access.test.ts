import { expect } from 'vitest'
import { violations } from '../support/axe.ts'
import { browserTest, openPage } from '../support/browser.ts'
import { publicPages, startTown } from '../support/town.ts'

/** Beside the daylight in which everything is looked at; here only colours differ. */
const otherLooks = [{ colorScheme: 'dark' }, { colorScheme: 'light', contrast: 'more' }, { colorScheme: 'dark', contrast: 'more' }] as const

browserTest('every public page is accessible, by day and by night, in calm and in high contrast', { timeout: 300_000 }, async () => {
  const town = await startTown()
  const { page } = await openPage(town.url)

  for (const path of Object.values(publicPages)) {
    await page.goto(town.url + path)
    await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' })
    expect({ path, found: await violations(page) }).toEqual({ path, found: [] })

    for (const look of otherLooks) {
      await page.emulateMedia(look)
      expect({ path, ...look, found: await violations(page, 'color-contrast') }).toEqual({ path, ...look, found: [] })
    }
  }
})

browserTest('the menu and the display panel are accessible when they are open on a phone', async () => {
  const town = await startTown()
  const { page } = await openPage(town.url, { viewport: { width: 360, height: 740 } })

  await page.locator('.main-nav summary').click()
  await page.locator('.display summary').click()

  expect(await page.locator('.main-nav__list').isVisible()).toBe(true)
  expect(await violations(page)).toEqual([])
})
