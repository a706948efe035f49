import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, readConfig } from '#config.ts'
import { limitedServer } from '../../src/platform/http/server.ts'
import { openPortal } from '../../src/start/open-portal.ts'
import { blankDatabase } from './blank-database.ts'
import { whenOver } from './for-the-file.ts'
import { createGiven, type people, testPassword } from './given.ts'
import { readPage } from './html.ts'
import { createVisitor } from './visitor.ts'

export type TestPortal = Awaited<ReturnType<typeof startPortal>>

/** 10:00 on 23 November 2026 in the portal's zone. */
export const testNow = '2026-11-23T03:00:00.000Z'

/**
 * A real portal on a port of its own with an empty database; it is gone when the test ends (or the file: `forTheFile`). Set
 * `portal.clock.time` to travel.
 */
export async function startPortal(settings: Record<string, string> = {}) {
  const dataDir = settings.DATA_DIR ?? (await newDataDir())
  const config: Config = readConfig({ DATA_DIR: dataDir, SAMPLE_CONTENT: 'no', LOG_LEVEL: 'silent', ...settings })
  const clock = { time: new Date(testNow), now: () => clock.time }
  const { portal, handler, close } = await openPortal(config, clock)

  const server = limitedServer(handler)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  let open = true
  const stop = async () => {
    if (!open) return
    open = false
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    await close()
  }
  whenOver(async () => {
    await stop()
    if (!settings.DATA_DIR) await rm(dataDir, { recursive: true, force: true })
  })

  const given = createGiven(portal)
  const fetchPath = (path: string, options: RequestInit = {}) => fetch(url + path, { redirect: 'manual', ...options })
  return {
    ...portal,
    portal,
    clock,
    url,
    stop,
    given,
    /** The answer as it comes; redirects are not followed. */
    fetch: fetchPath,
    /** Somebody with cookies, not signed in. */
    visitor: () => createVisitor(url),
    /** Somebody of the newsroom, signed in: Lan writes, Bình edits, Minh approves, Hoa administers. */
    async signIn(name: keyof typeof people) {
      await given.user(name)
      const visitor = createVisitor(url)
      await visitor.submit('/quan-tri/dang-nhap', { username: name, password: testPassword })
      return visitor
    },
    /** A page as a reader gets it. */
    visit: async (path: string, options?: RequestInit) => readPage(await fetchPath(path, options)),
  }
}

/** With an empty database in it, so that not every test makes each table anew. */
async function newDataDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cong-lang-'))
  await writeFile(join(folder, 'portal.sqlite'), await blankDatabase())
  return folder
}
