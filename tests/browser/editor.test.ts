import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, vi } from 'vitest'
import { insertPicture } from '#media/media.store.ts'
import { browserTest, openPage } from '../support/browser.ts'
import { testPassword } from '../support/given.ts'
import { startPortal } from '../support/portal.ts'

const body = 'textarea[name=body]'
const clipboard = (name: string) => readFileSync(join(import.meta.dirname, '../editor/clipboard', name), 'utf8')
const axe = createRequire(import.meta.url).resolve('axe-core')

vi.setConfig({ testTimeout: 120_000 })

browserTest('an article is edited as it looks, saved as Markdown, and what was not touched stays byte for byte', async () => {
  const { portal, page, complaints, id } = await openArticle('## Mục\n\nĐoạn *một*\nhai dòng.\n\n* a\n* b\n')

  await page.click('.ProseMirror li:last-child')
  await page.keyboard.press('End')
  await page.keyboard.type(' và c')
  await written(page, '## Mục\n\nĐoạn *một*\nhai dòng.\n\n- a\n- b và c\n')
  await page.keyboard.press('Control+s')
  await page.waitForFunction(() => document.querySelector('[data-autosaved]')?.textContent?.includes('Đã lưu lúc'))
  await page.keyboard.type('!')
  await written(page, '## Mục\n\nĐoạn *một*\nhai dòng.\n\n- a\n- b và c!\n')
  expect(await page.inputValue('[name=version]')).toBe('2')

  expect((await portal.db.selectFrom('articles').select('body').where('id', '=', id).executeTakeFirstOrThrow()).body.trim()).toBe(
    '## Mục\n\nĐoạn *một*\nhai dòng.\n\n- a\n- b và c',
  )
  expect(complaints).toEqual([])
})

browserTest('the toolbar works by keyboard and says what is pressed', async () => {
  const { page } = await openArticle('Chữ')
  await page.click('.ProseMirror p')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Alt+F10')
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)

  await written(page, '**Chữ**')
  expect(await page.getAttribute('.toolbar [aria-label^="Đậm"]', 'aria-pressed')).toBe('true')
  expect(await page.locator('.toolbar [tabindex="0"]').count()).toBe(1)
})

browserTest('a table is made, filled and given another row', async () => {
  const { page } = await openArticle('')
  await page.click('.ProseMirror')
  await page.click('.toolbar [aria-label="Bảng"]')
  for (const word of ['Tên', 'Số', 'Năm', 'A', '1']) {
    await page.keyboard.type(word)
    await page.keyboard.press('Tab')
  }
  await page.click('.toolbar [aria-label="Thêm hàng phía dưới"]')

  await written(page, '| Tên | Số | Năm |\n| --- | --- | --- |\n| A | 1 |  |\n|  |  |  |\n|  |  |  |')
})

browserTest('a link finds our own articles by their title', async () => {
  const { portal, page, complaints } = await openArticle('Xem')
  await portal.given.article({ title: 'Lịch tiếp công dân tháng 12' })
  await page.click('.ProseMirror p')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('lich tiep')
  await page.click('.results button')
  await page.click('dialog .button--primary')

  await written(page, '[Xem](/tin/2-lich-tiep-cong-dan-thang-12)')
  expect(complaints).toEqual([])
})

browserTest('a picture is not taken without saying what it shows', async () => {
  const { page } = await openArticle('')
  const buffer = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#2a6f4e' } })
    .png()
    .toBuffer()
  await page.click('.toolbar [aria-label="Ảnh"]')
  await page.setInputFiles('dialog input[type=file]', { name: 'cổng.png', mimeType: 'image/png', buffer })
  await page.click('dialog .button--primary')
  await page.waitForSelector('dialog [role=alert]:not([hidden])')

  await page.getByLabel('Ảnh cho thấy gì?').fill('Cổng làng Tam Anh')
  await page.getByLabel('Chú thích', { exact: true }).fill('Cổng mới')
  await page.click('dialog .button--primary')

  await expect.poll(() => page.inputValue(body)).toMatch(/^!\[Cổng làng Tam Anh\]\(\/media\/[0-9a-f]{32}-300\.webp "Cổng mới"\)$/)
  expect(
    await page.locator('.ProseMirror figure img').evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBe(300)
})

browserTest('a picture of the library is found by what it shows and taken with it', async () => {
  const { page, portal } = await openArticle('')
  for (const [n, alt] of ['Cổng làng Tam Anh', 'Chợ phiên'].entries()) {
    const file = { hash: String(n).repeat(32), width: 300, height: 200, fileName: `${n}.png`, mime: 'image/png', bytes: 1000 }
    await insertPicture(portal.writer, { ...file, alt, caption: '', credit: '' }, { at: portal.clock.time.toISOString(), by: null })
  }

  await page.click('.toolbar [aria-label="Ảnh"]')
  await page.click('dialog summary')
  await page.fill('dialog input[type=search]', 'cong lang')
  await expect.poll(() => page.locator('.picture-results img').count()).toBe(1)
  await page.click('.picture-results button')

  await expect.poll(() => page.inputValue(body)).toMatch(/^!\[Cổng làng Tam Anh\]\(\/media\//)
  expect(await page.locator('dialog').count()).toBe(0)
  await page.click('.cover__results[aria-label="Ảnh trong bài"] button')
  expect([await page.inputValue('[name=cover]'), await page.textContent('.cover__shown')]).toEqual(['1', 'Cổng làng Tam Anh'])
  await page.click('.cover > button')
  expect([await page.inputValue('[name=cover]'), await page.textContent('.cover__shown')]).toEqual(['', 'Chưa chọn ảnh.'])
})

browserTest('a page of Word is pasted with its headings, lists and tables', async () => {
  const { page, complaints } = await openArticle('')
  await paste(page, clipboard('word.html'))

  await expect.poll(() => page.inputValue(body)).toContain('- Giao thông nông thôn\n  - Bê tông hóa\n- Thủy lợi')
  expect(await page.inputValue(body)).toContain('| Tên công trình | Kinh phí |')
  expect(await page.textContent('.rich__told')).toContain('1 ảnh không được dán kèm')
  expect(complaints).toEqual([])
})

browserTest('a picture in the clipboard goes to the library, and old fonts are read with a note', async () => {
  const { page } = await openArticle('')
  const png = (
    await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
  ).toString('base64')
  await paste(page, `<p>Céng hoµ x· héi chñ nghÜa</p><p><img src="data:image/png;base64,${png}" alt="Cờ"></p>`)

  await expect.poll(() => page.inputValue(body)).toMatch(/^Cộng hoà xã hội chủ nghĩa\n\n!\[Cờ\]\(\/media\/[0-9a-f]{32}-40\.webp\)$/)
  expect(await page.textContent('.rich__told')).toContain('TCVN3')
})

browserTest('the source can be seen and edited, and the editor takes it up again', async () => {
  const { page } = await openArticle('Một')
  await page.click('.rich__toggle')
  await page.fill(body, '## Hai')
  await page.click('.rich__toggle')

  expect(await page.textContent('.ProseMirror h2')).toBe('Hai')
})

browserTest('an article that the editor could not keep whole opens as source and says why', async () => {
  const { page } = await openArticle('<p align=center>\n\ngiữa\n\n</p>')

  expect(await page.isVisible(body)).toBe(true)
  expect(await page.isVisible('.ProseMirror')).toBe(false)
  expect(await page.textContent('.rich__told')).toContain('không giữ được nguyên vẹn')
})

browserTest('nothing stands in the way of a screen reader, or of a phone', async () => {
  const { page } = await openArticle('## Mục\n\nChữ\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n![Cổng](/media/x.webp)')
  await page.addScriptTag({ path: axe }).catch(() => page.evaluate(readFileSync(axe, 'utf8')))
  const found = await page.evaluate(() =>
    (window as unknown as { axe: { run(of: string): Promise<{ violations: { id: string }[] }> } }).axe.run('form.editor'),
  )
  expect(found.violations.map(({ id }) => id)).toEqual([])

  await page.setViewportSize({ width: 360, height: 780 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  const heightOf = async (place: string) => (await page.locator(place).boundingBox())!.height
  const short = await heightOf('[name=title]')
  await page.fill('[name=title]', 'Một tiêu đề\nrất dài '.repeat(8))
  expect([await heightOf('.toolbar'), (await heightOf('[name=title]')) > 2 * short, await page.textContent('.field__count')]).toEqual([
    expect.toSatisfy((height) => height < 70),
    true,
    '159/300 ký tự',
  ])
  expect((await page.locator('.step-bar').boundingBox())!.y).toBeGreaterThan(780 - 130)
})

async function openArticle(markdown: string) {
  const portal = await startPortal()
  const id = await portal.given.article({ title: 'Bài thử', body: markdown, status: 'draft' })
  await portal.given.user('hoa')
  const { page, complaints } = await openPage(`${portal.url}/quan-tri/tin/${id}/sua`)
  await page.fill('[name=username]', 'hoa')
  await page.fill('[name=password]', testPassword)
  await page.click('form[method=post] button')
  await page.waitForSelector('.rich__toggle')
  return { portal, page, complaints, id }
}

const written = (page: Page, markdown: string) => expect.poll(() => page.inputValue(body)).toBe(markdown)

const paste = (page: Page, html: string) =>
  page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/html', text)
    document
      .querySelector('.ProseMirror')!
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)
