import { type Config, consoleLanguage, readConfig } from './config.ts'
import { explain } from './failure.ts'
import { words } from './locales/index.ts'
import { limitedServer } from './platform/http/server.ts'
import { showMoment } from './platform/text/dates.ts'
import { openPortal } from './portal.ts'
import { openStandby } from './standby.ts'
import { offerSetup } from './users/setup-link.actions.ts'

const t = words[consoleLanguage()]

async function start() {
  const config = readConfig()
  const { portal, handler, close } = await openPortal(config).catch((error) => standIn(config, error))
  const server = limitedServer(handler)

  server.on('error', async (error) => {
    await close()
    fail(error)
  })
  // Without a host Node listens on IPv6 and IPv4, and on IPv4 alone where there is no IPv6.
  server.listen({ port: config.port, host: config.host === '::' ? undefined : config.host }, async () => {
    console.log(t.server.listening(config.baseUrl))
    const setup = portal && (await offerSetup(portal))
    if (setup) console.log(framed(t.server.setup(setup)))
  })

  const stop = () => {
    server.close(async () => {
      await close()
      portal?.log.info('stopped as asked')
      process.exit(0)
    })
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 5000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

/** Readers' pages from the disk, and a message that nobody overlooks. */
async function standIn(config: Config, error: unknown) {
  const { handler, savedAt } = await openStandby(config, error)
  console.error(framed(`${await explain(error, t)}\n${t.standby.console(showMoment(savedAt))}`))
  return { portal: undefined, handler, close: async () => undefined }
}

/** Something nobody overlooks among other lines. */
function framed(text: string): string {
  const rule = '─'.repeat(Math.min(100, Math.max(...text.split('\n').map((line) => line.length))))
  return `\n${rule}\n${text}\n${rule}\n`
}

async function fail(error: unknown): Promise<never> {
  console.error(await explain(error, t))
  process.exit(1)
}

start().catch(fail)
