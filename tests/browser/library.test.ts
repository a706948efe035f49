import sharp from 'sharp'
import { expect, vi } from 'vitest'
import { addPicture } from '#media/media.actions.ts'
import { findPicture, listPictures } from '#media/media.store.ts'
import { violations } from '../support/axe.ts'
import { browserTest, openPage } from '../support/browser.ts'
import { pdfOf } from '../support/documents.ts'
import { testPassword } from '../support/given.ts'
import { startPortal } from '../support/portal.ts'

vi.setConfig({ testTimeout: 120_000 })

browserTest('several pictures go into the library at once, each asked what it shows', async () => {
  const portal = await startPortal()
  await portal.given.user('lan')
  const { page, complaints } = await openPage(`${portal.url}/quan-tri/thu-vien`)
  await page.fill('[name=username]', 'lan')
  await page.fill('[name=password]', testPassword)
  await page.click('form[method=post] button')

  await page.setInputFiles('form[data-uploads] input[type=file]', [await picture('đỏ.png', 'red'), await picture('xanh.png', 'green')])
  await page.fill('.uploads__one:first-child [name=alt]', 'Cờ đỏ')
  await page.click('form[data-uploads] .button--primary')
  await page.waitForSelector('.uploads__one:last-child [role=alert]:not([hidden])')
  await page.check('.uploads__one:last-child [name=decorative]')
  await page.click('form[data-uploads] .button--primary')
  await page.waitForSelector('.gallery li:nth-child(2)')

  expect((await listPictures(portal.db, '', 9)).map(({ fileName, alt }) => [fileName, alt])).toEqual([
    ['xanh.png', ''],
    ['đỏ.png', 'Cờ đỏ'],
  ])
  expect(complaints).toEqual([])
})

async function picture(name: string, background: string) {
  const buffer = await sharp({ create: { width: 300, height: 200, channels: 3, background } })
    .png()
    .toBuffer()
  return { name, mimeType: 'image/png', buffer }
}

browserTest('a file goes on its way again when the connection is back, by keyboard, and every page of the library is clean', async () => {
  const portal = await startPortal()
  await portal.given.user('lan')
  const { page, complaints } = await openPage(`${portal.url}/quan-tri/thu-vien/tep`)
  await page.fill('[name=username]', 'lan')
  await page.fill('[name=password]', testPassword)
  await page.press('[name=password]', 'Enter')

  const files = [{ name: 'Công văn.pdf', mimeType: 'application/pdf', buffer: pdfOf('') }]
  await page.setInputFiles('form[data-uploads] input[type=file]', files)
  await page.keyboard.type('Công văn số 12')
  expect(await violations(page)).toEqual([])
  await page.context().setOffline(true)
  await page.press('.uploads__one [name=title]', 'Enter')
  await page.waitForSelector('.uploads__one [role=status]:not(:empty)')
  await page.context().setOffline(false)
  await page.waitForSelector('.files li')

  expect(await page.innerText('.files li')).toContain('Công văn số 12')
  await page.focus('.files a')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.copyable')
  expect(await violations(page)).toEqual([])
  expect(complaints.filter((complaint) => !complaint.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})

browserTest('a click on a picture says what crops keep, and so do the keys', async () => {
  const portal = await startPortal()
  await addPicture(portal.portal, { id: null, name: 'test' }, (await picture('đỏ.png', 'red')).buffer, { fileName: 'đỏ.png', alt: 'Đỏ' })
  await portal.given.user('binh')
  const { page, complaints } = await openPage(`${portal.url}/quan-tri/thu-vien/1`)
  await page.fill('[name=username]', 'binh')
  await page.fill('[name=password]', testPassword)
  await page.press('[name=password]', 'Enter')

  const { width, height } = (await page.locator('.library__picture img').boundingBox())!
  await page.click('.library__picture img', { position: { x: width / 10, y: height / 2 } })
  expect([await page.inputValue('#focus_x'), await page.inputValue('#focus_y')]).toEqual(['10', '50'])
  await page.press('#focus_x', 'ArrowUp')
  await page.press('#focus_x', 'Enter')
  await page.waitForSelector('.flash')

  expect(await findPicture(portal.db, 1)).toMatchObject({ focus: { x: 15, y: 50 } })
  expect(await violations(page)).toEqual([])
  expect(complaints).toEqual([])
})
