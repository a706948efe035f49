import { expect } from 'vitest'
import { violations } from '../support/axe.ts'
import { browserTest, openPage, widthAt320 } from '../support/browser.ts'
import { forTheFile } from '../support/for-the-file.ts'
import { publicPages, startTown } from '../support/town.ts'

const town = forTheFile(startTown)

/** Beside the daylight in which everything is looked at; here only colours differ. */
const otherLooks = [{ colorScheme: 'dark' }, { colorScheme: 'light', contrast: 'more' }, { colorScheme: 'dark', contrast: 'more' }] as const

browserTest(
  'every public page is accessible in all colours, no wider than 320 px, and asks nobody else for anything',
  {
    timeout: 300_000,
  },
  async () => {
    const { page, complaints } = await openPage(town().url)

    for (const path of Object.values(publicPages)) {
      await page.goto(town().url + path)
      await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' })
      expect({ path, found: await violations(page) }).toEqual({ path, found: [] })

      for (const look of otherLooks) {
        await page.emulateMedia(look)
        expect({ path, ...look, found: await violations(page, 'color-contrast') }).toEqual({ path, ...look, found: [] })
      }
      expect({ path, width: await widthAt320(page) }).toEqual({ path, width: 320 })
    }
    expect(complaints.filter((complaint) => !/status of (404|410)/.test(complaint))).toEqual([])
  },
)

browserTest('the menu and the display panel are accessible when they are open on a phone', async () => {
  const { page } = await openPage(town().url, { viewport: { width: 360, height: 740 } })

  await page.locator('.main-nav summary').click()
  await page.locator('.display summary').click()

  expect(await page.locator('.main-nav__list').isVisible()).toBe(true)
  expect(await violations(page)).toEqual([])
})
