import { expect } from 'vitest'
import { violations } from '../support/axe.ts'
import { browserTest, openPage } from '../support/browser.ts'
import { forTheFile } from '../support/for-the-file.ts'
import { publicPages, startTown } from '../support/town.ts'

const town = forTheFile(startTown)

browserTest('without JavaScript every part of the article is there and no button that does nothing', async () => {
  const { page } = await openPage(town().url + publicPages['an article'], { javaScriptEnabled: false })

  const shown = async (selector: string) => (await page.locator(selector).allInnerTexts()).join(' ')
  expect(await shown('main')).toMatch(/Chi tiết tin.*Ngày đăng.*Lượt xem.*Đúng hẹn cả.*Tác giả: Khánh Vi.*Nguồn: Báo Làng.*\[Trở về\]/s)
  expect(await page.locator('button:visible').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('type')))).toEqual([
    'submit',
  ])
})

browserTest('without JavaScript the menu opens on a phone', async () => {
  const { page } = await openPage(town().url, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const entry = page.getByRole('navigation').getByRole('link', { name: 'Y tế' })
  expect(await entry.isVisible()).toBe(false)

  await page.locator('.main-nav summary').click()
  await entry.click()

  await expect.poll(() => page.url()).toBe(`${town().url}/tin-tuc/y-te`)
})

browserTest('the first stop of the keyboard skips to the content, and a search needs no mouse', async () => {
  const { page } = await openPage(town().url)

  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đến nội dung chính')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('noi-dung')

  await page.locator('.identity').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('hồ sơ')
  await page.keyboard.press('Enter')
  await page.waitForURL(/tim-kiem/)
  expect(await page.locator('.hit__title').allInnerTexts()).toEqual(['Tám trăm hồ sơ'])
})

browserTest('display and language stay side by side when many categories need several lines', async () => {
  const own = await startTown()
  for (let n = 1; n <= 16; n++) await own.given.category(`muc-${n}`, `Nông nghiệp - Nông thôn ${n}`)
  const { page } = await openPage(own.url, { viewport: { width: 1280, height: 900 } })

  const tops = await page.locator('.site-tools__item').evaluateAll((tools) => tools.map((tool) => tool.getBoundingClientRect().top))
  expect(new Set(tops).size).toBe(1)
  const heights = await page.locator('.site-tools__item').evaluateAll((tools) => tools.map((tool) => tool.getBoundingClientRect().height))
  expect(new Set(heights).size).toBe(1)
})

browserTest('what a reader chose of size, contrast and colours is there on the next page', async () => {
  const { page } = await openPage(town().url + publicPages['an article'])

  await page.locator('.article [data-do=larger]').click()
  await page.locator('.article [data-do=contrast]').click()
  await page.locator('.display summary').click()
  await page.getByLabel('Tối').check()
  await page.goto(`${town().url}/tin-tuc`)

  const { text, contrast, scheme } = await page.evaluate(() => ({ ...document.documentElement.dataset }))
  expect([text, contrast, scheme]).toEqual(['1', 'more', 'dark'])
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(0, 0, 0)')
})

browserTest('on a phone, what is pressed is large enough for a thumb', async () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
  const { page } = await openPage(town().url + publicPages['an article'], phone)

  // Links in running text are as high as their line.
  const targets = ':is(a, summary, button, input, select):visible:not(.article__body a, .teaser__title a, .skip-link)'
  const small = (elements: Element[]) =>
    elements.filter((element) => element.getBoundingClientRect().height < 44).map((element) => element.outerHTML)
  expect(await page.locator(targets).evaluateAll(small)).toEqual([])
})

browserTest(
  '“Nghe bài” reads title, lead and text in a Vietnamese voice, stops when asked, and says why it cannot without one',
  async () => {
    const { page } = await openPage(town().url)
    const voices = (langs: string[]) =>
      page.addInitScript((names) => {
        const said: string[] = []
        const voice = Object.assign(new EventTarget(), {
          said,
          speaking: false,
          getVoices: () => names.map((lang) => ({ lang })),
          speak(part: SpeechSynthesisUtterance) {
            said.push(part.text)
            voice.speaking = true
          },
          cancel() {
            voice.speaking = false
          },
        })
        Object.defineProperty(window, 'speechSynthesis', { value: voice, configurable: true })
        window.SpeechSynthesisUtterance = class extends EventTarget {
          text: string
          constructor(text: string) {
            super()
            this.text = text
          }
        } as never
      }, langs)
    const button = page.locator('[data-do=listen]')

    await voices(['en-US'])
    await page.goto(town().url + publicPages['an article'])
    await button.click()
    expect(await page.getByRole('status').filter({ hasText: 'giọng đọc tiếng Việt' }).count()).toBe(1)

    await voices(['en-US', 'vi-VN'])
    await page.goto(town().url + publicPages['an article'])
    await button.click()
    const said = await page.evaluate(() => (speechSynthesis as unknown as { said: string[] }).said)
    expect(said.slice(0, 3)).toEqual(['Tám trăm hồ sơ', 'Đúng hẹn cả.', 'Những việc đã làm'])
    expect(await button.innerText()).toBe('Dừng nghe')
    // A list within an item is read by itself, and nothing a second time.
    expect(said.filter((part) => /Một cửa|Nộp|Liên thông/.test(part)).slice(-4)).toEqual([
      'Một cửa',
      'Nộp ở xã',
      'Nộp trực tuyến',
      'Liên thông',
    ])

    await button.click()
    expect([await button.innerText(), await page.evaluate(() => speechSynthesis.speaking)]).toEqual(['Nghe bài', false])
  },
)

browserTest(
  'titles are suggested while one types; keys choose, a screen reader hears of it, and escape leaves what was typed',
  async () => {
    const { page, complaints } = await openPage(town().url)
    const box = page.locator('#q')
    const option = page.locator('.suggestions:not([hidden]) [role=option]')
    const active = () => box.getAttribute('aria-activedescendant')

    await box.pressSequentially('tin số')
    await option.first().waitFor()
    expect(await option.count()).toBe(8)
    expect(await box.getAttribute('aria-expanded')).toBe('true')
    expect(await page.getByRole('status').filter({ hasText: '8' }).count()).toBe(1)
    expect(await violations(page)).toEqual([])
    expect(await active()).toBe(null)

    await page.keyboard.press('ArrowUp')
    expect(await active()).toBe(await option.last().getAttribute('id'))
    await page.keyboard.press('ArrowDown')
    expect(await active()).toBe(null)
    await page.keyboard.press('ArrowDown')
    expect(await active()).toBe(await option.first().getAttribute('id'))
    expect(await option.first().getAttribute('aria-selected')).toBe('true')

    await page.keyboard.press('Escape')
    expect(await option.count()).toBe(0)
    expect([await active(), await box.getAttribute('aria-expanded'), await box.inputValue()]).toEqual([null, 'false', 'tin số'])
    await page.keyboard.press('ArrowDown')
    await option.first().waitFor()
    await page.keyboard.press('Escape')

    await box.pressSequentially(' 1')
    await option.first().waitFor()
    await page.keyboard.press('ArrowDown')
    const title = (await option.first().textContent())!
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('h1').textContent()).toBe(title)
    expect(complaints).toEqual([])
  },
)

browserTest('on paper a wide table keeps its columns, on a sheet turned sideways, and nothing in the footer covers anything', async () => {
  // A4 without its margins.
  const { page } = await openPage(town().url + publicPages['an article'], { viewport: { width: 672, height: 1000 } })
  await page.emulateMedia({ media: 'print' })
  await page.locator('.article__body table').evaluate((table) => {
    const row = (cell: string) =>
      `<tr>${Array.from({ length: 14 }, (_, n) => `<${cell}>Tỷ lệ nộp trực tuyến ${n}</${cell}>`).join('')}</tr>`
    table.innerHTML = row('th') + row('td')
  })

  const cut = (cells: Element[]) =>
    cells.filter((cell) => cell.getBoundingClientRect().right > innerWidth + 1 || cell.scrollWidth > cell.clientWidth + 1).length
  expect(await page.locator('.article__body :is(th, td)').evaluateAll(cut)).toBe(0)
  const parts = '.site-footer :is(.identity__mark, .site-footer__name, .contacts > div), .site-footer__last'
  const covered = (elements: Element[]) => {
    const boxes = elements.map((element) => element.getBoundingClientRect()).filter(({ width }) => width > 0)
    const meet = (a: DOMRect, b: DOMRect) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
    return [boxes.length, boxes.filter((a, i) => boxes.some((b, j) => j > i && meet(a, b))).length]
  }
  const [shown, overlaps] = await page.locator(parts).evaluateAll(covered)
  expect([shown! > 3, overlaps]).toEqual([true, 0])
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(paper.match(/MediaBox ?\[0 0 84[12]/g)).toHaveLength(1)
})
