import sharp from 'sharp'
import { expect, vi } from 'vitest'
import { listPictures } from '#media/media.store.ts'
import { browserTest, openPage } from '../support/browser.ts'
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
