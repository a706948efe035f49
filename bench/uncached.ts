import { publicAddresses } from '../src/addresses.ts'
import { createApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { createEncodings } from '../src/platform/http/encoding.ts'
import { keepPage, sendPage } from '../src/platform/http/kept-page.ts'
import { observeRequests } from '../src/platform/http/observe.ts'
import { pageKey } from '../src/platform/http/page-key.ts'
import { render } from '../src/platform/http/render.ts'
import { limitedServer } from '../src/platform/http/server.ts'
import { openContext } from '../src/portal.ts'

/** The portal as it is when nothing is kept: every page is made for who asks, and compressed. */
const config = readConfig()
const { portal, close } = await openContext(config)
const app = await createApp(portal)
const observe = observeRequests(portal)
const encodings = createEncodings()

const server = limitedServer(async (req, res) => {
  observe(req, res)
  const { key } = pageKey(publicAddresses, req.url ?? '/')
  const edition = await portal.versioned.edition()
  sendPage(req, res, keepPage(await render(app, 'localhost', key), { edition, renderedAt: Date.now(), encodings }))
})
server.listen(config.port, '127.0.0.1')
process.once('SIGTERM', () => close().then(() => process.exit()))
