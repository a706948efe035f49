import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect } from 'vitest'
import { addPicture } from '#media/media.actions.ts'
import { write } from '#platform/database/write.ts'
import { violations } from '../support/axe.ts'
import { browserTest, openPage } from '../support/browser.ts'
import { forTheFile } from '../support/for-the-file.ts'
import { startPortal, type TestPortal } from '../support/portal.ts'

/** Of an empty portal, and on wide screens, the extremes: there is nothing that could break in between. */
const widths = { crowded: [320, 360, 390, 768, 1280], empty: [320, 1280] }
const sizes = ['1', '2', '3']
/** Colours are the same however much there is; `access.test.ts` looks at them. */
const namesAndOrder = ['cat.name-role-value', 'cat.text-alternatives', 'cat.semantics', 'cat.structure', 'cat.forms']
const longName = 'Ủy ban nhân dân xã Nguyễn Nghiêm Trường Sơn – Trung tâm Phục vụ hành chính công và Chuyển đổi số liên xã phía Tây'
const longWord = `https://${'rat-dai'.repeat(30)}.vn`

const pages = [
  '/',
  '/en',
  '/tin-tuc',
  '/thong-bao',
  '/tin/1-x',
  '/tin/2-x',
  '/tim-kiem?q=dai',
  '/khan-cap',
  '/canh-bao',
  '/so-do-trang',
  '/khong-co',
]

/** A portal in which everything is as long, as tall and as many as it may be. */
async function startCrowdedTown(): Promise<TestPortal> {
  const town = await startPortal()
  const { given } = town
  const categoryIds: number[] = []
  for (let n = 1; n <= 20; n++) categoryIds.push(await given.category(`muc-${n}`, `Chuyên mục số ${n} ${n === 3 ? 'x'.repeat(90) : ''}`))
  const tall = await sharp({ create: { width: 400, height: 4000, channels: 3, background: '#2a6f4e' } })
    .png()
    .toBuffer()
  const { id: coverId } = await addPicture(town.portal, { id: null, name: 'test' }, tall, { fileName: 'cao.png', alt: 'Cột mốc' })
  const body = `## ${longWord}\n\n${longWord}\n\n| ${Array(12).fill('Cột').join(' | ')} |\n|${'---|'.repeat(12)}\n| ${Array(12).fill('1.234.567,5').join(' | ')} |\n`
  const long = { lead: longWord, body, author: longWord, source: longWord, categoryId: categoryIds[2] }
  await given.article({ title: `Bài rất dài ${longWord}`, coverId, ...long })
  await given.article({ title: `Không có ảnh, tên dài ${'x'.repeat(120)}`, ...long })
  for (const categoryId of categoryIds)
    await given.article({ title: `Bài dài ${longName}`, lead: longWord, categoryId, coverId: categoryId % 2 ? coverId : null })
  for (let n = 0; n < 6; n++) await given.article({ kind: 'announcement', title: `Thông báo dài ${longWord}`, pinned: n === 0 })
  await given.alert({ grade: 'danger', title: `Sơ tán ${longWord}`, area: longWord, details: longWord })
  await write(town.portal, { id: null, name: 'test' }, async (tx, record) => {
    record({ action: 'test.town' })
    await tx
      .updateTable('site_info')
      .set({ name: longName, short_name: longName, parent: longName, address: longWord, phone: '0200.3555.018' })
      .execute()
    await tx
      .updateTable('site_info')
      .set({ email: `${'dai'.repeat(20)}@example.vn`, responsible: longName, copyright: longWord, credit: longWord })
      .execute()
    const link = (n: number) => ({
      group_name: `Nhóm ${n % 7} ${n % 7 === 2 ? longWord : ''}`,
      title: n % 9 ? `Liên kết số ${n}` : longWord,
      url: 'https://a.example',
      position: n,
    })
    await tx
      .insertInto('links')
      .values(Array.from({ length: 200 }, (_, n) => link(n)))
      .execute()
    await tx
      .insertInto('emergency_contacts')
      .values({ kind: 'phone', name: longWord, phone: '0200.3555.113', address: longWord, position: 1 })
      .execute()
  })
  return town
}

const towns = { crowded: forTheFile(startCrowdedTown), empty: forTheFile(() => startPortal()) }

/** What sticks out of the page in this size of letters, and which two things one can press lie over each other. */
const faultsOf = (page: Page, size: string) =>
  page.evaluate((chosen) => {
    document.documentElement.setAttribute('data-text', chosen)
    const faults: string[] = []
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth) faults.push(`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`)
    const seen = [...document.querySelectorAll<HTMLElement>('a, button, input, select, summary')].filter(
      (one) => one.checkVisibility() && !one.matches('.skip-link, .visually-hidden'),
    )
    // Links of running text lie line by line, their hit areas a little over each other.
    const pressed = seen.filter((one) => getComputedStyle(one).display !== 'inline')
    const boxes = pressed.flatMap((one) => [...one.getClientRects()].map((box) => ({ one, box }))).sort((a, b) => a.box.top - b.box.top)
    const name = (one: HTMLElement) => `${one.tagName} ${(one.innerText || one.className).slice(0, 30)}`
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) {
        if (b.box.top >= a.box.bottom) break
        if (a.one === b.one || a.one.contains(b.one) || b.one.contains(a.one)) continue
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
        const high = Math.min(a.box.bottom, b.box.bottom) - b.box.top
        if (wide > 1 && high > 1) faults.push(`${name(a.one)} lies over ${name(b.one)}`)
      }
    return faults
  }, size)

for (const kind of ['crowded', 'empty'] as const)
  browserTest(
    `in an ${kind} portal nothing covers another and nothing scrolls sideways, in every size of letters`,
    { timeout: 300_000 },
    async () => {
      const town = towns[kind]()
      const { page } = await openPage(town.url)
      const found: object[] = []
      for (const path of kind === 'crowded' ? pages : pages.filter((each) => !each.startsWith('/tin/'))) {
        await page.goto(town.url + path)
        for (const width of widths[kind]) {
          await page.setViewportSize({ width, height: 740 })
          for (const size of kind === 'crowded' && width < 1280 ? ['0', ...sizes] : ['0', sizes.at(-1)!]) {
            const faults = await faultsOf(page, size)
            if (faults.length) found.push({ path, width, size, faults: faults.slice(0, 5) })
          }
        }
      }
      expect(found).toEqual([])
    },
  )

browserTest('in a crowded and an empty portal nothing is nameless', { timeout: 300_000 }, async () => {
  const found: object[] = []
  for (const town of [towns.crowded(), towns.empty()]) {
    const { page } = await openPage(town.url, { viewport: { width: 360, height: 740 } })
    for (const path of pages) {
      await page.goto(town.url + path)
      const faults = await violations(page, ...namesAndOrder)
      if (faults.length) found.push({ path, faults })
    }
  }
  expect(found).toEqual([])
})

browserTest('on the largest letters the panel and the menu stay within the page, and Escape shuts them', async () => {
  const town = towns.crowded()
  const { page } = await openPage(town.url, { viewport: { width: 320, height: 640 } })
  await page.evaluate(() => document.documentElement.setAttribute('data-text', '3'))

  await page.locator('.display > summary').click()
  const panel = (await page.locator('.display__panel').boundingBox())!
  expect(panel.x >= 0 && panel.x + panel.width <= 320).toBe(true)
  await page.keyboard.press('Escape')
  await page.locator('.main-nav .menu > summary').click()
  expect(await page.locator('.main-nav__list').isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await page.locator('.main-nav__list').isVisible()).toBe(false)
})

browserTest('a very tall picture and two hundred links leave the rest within reach', async () => {
  const town = towns.crowded()
  const { page } = await openPage(`${town.url}/tin/1-x`, { viewport: { width: 360, height: 740 } })

  expect((await page.locator('.article__cover img').boundingBox())!.height).toBeLessThan(740)
  expect((await page.locator('.links').boundingBox())!.height).toBeLessThan(1500)
  await page.setViewportSize({ width: 1280, height: 800 })
  expect((await page.locator('.main-nav__list').boundingBox())!.height).toBeLessThan(150)
})
