import { createServer } from 'node:http'
import { readConfig } from './config.ts'
import { openPortal } from './portal.ts'

async function start() {
  const config = readConfig()
  const { portal, handler, close } = await openPortal(config)
  const server = createServer(handler)

  server.on('error', async (error: NodeJS.ErrnoException) => {
    await close()
    fail(error.code === 'EADDRINUSE' ? `Port ${config.port} is in use. Set PORT to another, or stop what listens there.` : error.message)
  })
  server.listen(config.port, config.host, () => console.log(`Cổng Làng: ${config.baseUrl}`))

  const stop = () => {
    server.close(async () => {
      await close()
      process.exit(0)
    })
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 5000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  portal.log.debug(config, 'started')
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

start().catch((error) => fail(error.message))
