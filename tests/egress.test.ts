import { globSync, readFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { scan } from '#integrity/scan.actions.ts'
import { keepPagesOnDisk } from '../src/static-fallback/keep-pages.job.ts'
import { newsroomPages, publicPages, startTown } from './support/town.ts'

const root = join(import.meta.dirname, '..')
const server = globSync('src/**/*.ts', { cwd: root, exclude: ['src/client/**'] }).sort()
const mail = /^src\/mail\//

test('nothing in the server but mail can ask another machine for anything', () => {
  const asks =
    /\bfetch\(|\bnew WebSocket\(|\bnew EventSource\(|from '(?:node:)?(?:https|http2|net|tls|dgram|dns|undici|dns\/promises)'|\bhttps?\.(?:get|request)\(|\bconnect\(/
  const asking = server.filter((file) => asks.test(readFileSync(join(root, file), 'utf8')) && !mail.test(file))
  // It answers, and renders pages for requests that no network brought.
  const answering = asking.filter(
    (file) => !/^import .*\b(Socket|isIP|isIPv6|BlockList)\b.* from 'node:net'$/m.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(answering).toEqual([])
})

test('while everything is read, edited, kept and scanned, no connection leaves this machine', async () => {
  const town = await startTown()
  const hoa = await town.signIn('hoa')
  const asked: string[] = []
  const connect = Socket.prototype.connect
  Socket.prototype.connect = function (this: Socket, ...given: unknown[]) {
    const [first] = (Array.isArray(given[0]) ? given[0] : given) as [{ host?: string; path?: string }]
    if (!first.path && !/^(127\.|::1|localhost)/.test(String(first.host ?? 'localhost'))) asked.push(String(first.host))
    return (connect as (...all: unknown[]) => Socket).apply(this, given)
  } as typeof connect
  onTestFinished(() => {
    Socket.prototype.connect = connect
  })

  for (const path of Object.values(publicPages)) await town.visit(path)
  for (const path of Object.values(newsroomPages)) await hoa.visit(path)
  const body = 'Xem https://nhacai.example/x và ![ảnh](https://anh.example/x.png)'
  await hoa.submit('/quan-tri/tin/moi', { kind: 'announcement', title: 'Mới', body, step: 'publish' }, 'form.editor')
  await keepPagesOnDisk(town.portal)
  await scan(town.portal, { id: null, name: 'test' })

  expect(asked).toEqual([])
})
