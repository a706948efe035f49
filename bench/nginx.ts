import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { call } from '../src/start/commands.ts'
import { withCopy } from './archive.ts'
import { inTurns } from './load.ts'
import { firstPort, portalSettings, type Server, serve, servePortal, stop } from './servers.ts'
import { table } from './table.ts'
import { newestArticle } from './towns.ts'

/** Debian's nginx with the directives of `deploy/nginx.conf` before the portal, beside the portal alone, on the same core. */
export const measure = () =>
  withCopy(2000, async (folder) => {
    const place = await mkdtemp(join(tmpdir(), 'cong-lang-nginx-'))
    const servers: Server[] = []
    try {
      servers.push(await servePortal(folder, firstPort, { TRUST_PROXY: 'loopback', VIEW_COUNTING: 'beacon' }))
      servers.push(await serveNginx(place, firstPort + 1, firstPort))
      return await compare(folder, servers)
    } finally {
      await stop(...servers.reverse())
      await rm(place, { recursive: true, force: true })
    }
  })

async function compare(folder: string, [portal, nginx]: Server[]): Promise<string> {
  const article = await newestArticle(portal!)
  const servers = [portal!, nginx!]
  const [alone, before] = await inTurns(servers.map((server) => ({ server, asked: { path: `"${article}"` } })))
  const rows = [
    ['the portal', alone!.rate, alone!.p50, alone!.p99, alone!.cpu],
    ['nginx before it', before!.rate, before!.p50, before!.p99, before!.cpu],
  ]
  const late = await seconds(folder, nginx!.url)
  return `${table(['a kept article', 'requests/s', 'p50 ms', 'p99 ms', 'CPU µs'], rows)}\n\nA change was seen through nginx after ${late.toFixed(1)} s.`
}

/** How long a page that is asked for all the time stays as it was after a change. */
async function seconds(folder: string, url: string): Promise<number> {
  const file = join(folder, 'changed.jsonl')
  const title = `Tin mới nhất ${Date.now()}`
  await writeFile(file, JSON.stringify({ title, body: 'Vừa xong.', published_at: new Date().toISOString(), status: 'published' }))
  const home = async () => (await fetch(url)).text()
  await home()
  const quiet = { say() {}, warn: console.error, progress() {}, readSecret: async () => '' }
  await call(['import', file], quiet, portalSettings(folder))
  const begun = performance.now()
  while (!(await home()).includes(title)) {
    if (performance.now() - begun > 60_000) throw new Error('nginx keeps the old page')
    await wait(50)
  }
  return (performance.now() - begun) / 1000
}

async function serveNginx(place: string, port: number, portal: number): Promise<Server> {
  // Its workers are somebody else where it was started by root.
  await chmod(place, 0o755)
  const site = inPlace(await readFile(join(import.meta.dirname, '../deploy/nginx.conf'), 'utf8'), place, port, portal)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${place}/${name};`).join('\n')
  const http = `worker_processes 1;\npid ${place}/pid;\nerror_log stderr emerg;\nevents { worker_connections 1024; }\nhttp {\n${temporary}\naccess_log off;\n${site}\n}\n`
  await writeFile(join(place, 'nginx.conf'), http)
  return serve(['-e', 'stderr', '-p', place, '-c', join(place, 'nginx.conf'), '-g', 'daemon off;'], port, {}, { command: 'nginx' })
}

/** The same without TLS, for this machine and for anybody's name. */
const inPlace = (site: string, place: string, port: number, portal: number) =>
  site
    .replace(/^server \{\n {2}listen 80;.*?^\}\n/ms, '')
    .replace(/^ +(listen \[::\]|ssl_).*\n/gm, '')
    .replace(/listen 443.*;/, `listen 127.0.0.1:${port};`)
    .replace('/var/cache/nginx/cong-lang', `${place}/cache`)
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${portal}`)
