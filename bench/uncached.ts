import { publicAddresses } from '../src/addresses.ts'
import { createApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { createEncodings } from '../src/platform/http/cache/encoding.ts'
import { keepPage, sendPage } from '../src/platform/http/cache/kept-page.ts'
import { pageKey } from '../src/platform/http/cache/page-key.ts'
import { render } from '../src/platform/http/cache/render.ts'
import { createRenderQueue } from '../src/platform/http/cache/render-queue.ts'
import { observeRequests } from '../src/platform/http/observe.ts'
import { limitedServer } from '../src/platform/http/server.ts'
import { openContext } from '../src/start/open-portal.ts'

/**
 * The portal as it is when nothing is kept: every page is made for who asks, sent in its turn and forgotten, and as in the page cache
 * compressed unless others wait.
 */
const config = readConfig()
const { portal, close } = await openContext(config)
const app = await createApp(portal)
const observe = observeRequests(portal)
const encodings = createEncodings()
const renderQueue = createRenderQueue()

const server = limitedServer(async (req, res) => {
  observe(req, res)
  const { key } = pageKey(publicAddresses, req.url ?? '/')
  const generation = await portal.contentCache.generation()
  await renderQueue.make({ slow: false, popular: true }, async () => {
    const made = await render(app, 'localhost', key)
    sendPage(req, res, keepPage(made, { generation, renderedAt: Date.now(), encodings }), renderQueue.isWaiting())
  })
})
server.listen(config.port, '127.0.0.1')
process.once('SIGTERM', () => close().then(() => process.exit()))
