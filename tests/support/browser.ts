import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { onTestFinished, test } from 'vitest'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

const executablePath = process.env.CHROMIUM || usualPlaces.find((place) => existsSync(place))
const mayRun = Boolean(executablePath || process.env.CI)
if (!mayRun) console.warn('Browser tests are skipped: there is no Chromium in the usual places. Set CHROMIUM to its path.')

/** A test in a real browser; skipped where there is none, unless `CI` is set. */
export const browserTest = test.runIf(mayRun)

/** One for all the files of a worker; it ends with the worker's process. */
let browser: Promise<Browser> | undefined

/** A page in a browser window of its own, which is gone when the test ends. */
export async function openPage(address: string, options: BrowserContextOptions = {}) {
  browser ??= chromium.launch({ executablePath, args: flags.split(' ') })
  const window = await (await browser).newContext(options)
  onTestFinished(() => window.close())

  const page = await window.newPage()
  const complaints = listenTo(page, new URL(address).host)
  await page.goto(address, { waitUntil: 'load' })
  return { page, complaints }
}

/** How wide the page is on the smallest phone; more than 320 would scroll sideways. */
export async function widthAt320(page: Page): Promise<number> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  if (before) await page.setViewportSize(before)
  return width
}

/** What a window knows at its start of somebody who has signed in. */
export function signedIn({ cookies }: { cookies: Map<string, string> }, url: string): BrowserContextOptions['storageState'] {
  const rest = { domain: new URL(url).hostname, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const }
  return { cookies: [...cookies].map(([name, value]) => ({ name, value, ...rest })), origins: [] }
}

/** A page in a browser process of its own, which dies at once when told to. */
export async function launchOwn(address: string) {
  const server = await chromium.launchServer({ executablePath, args: flags.split(' ') })
  onTestFinished(() => server.kill())
  const page = await (await chromium.connect(server.wsEndpoint())).newPage()
  await page.goto(address, { waitUntil: 'load' })
  return { page, die: () => server.process().kill('SIGKILL') }
}

/** Whatever the browser complains about, and every request to another host. */
function listenTo(page: Page, home: string): string[] {
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol !== 'data:' && host !== home) complaints.push(`asked ${request.url()}`)
  })
  return complaints
}
