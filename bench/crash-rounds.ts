import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { createVisitor } from '../tests/support/visitor.ts'

const root = join(import.meta.dirname, '..')
const writers = 4
export const password = 'con trau di truoc cai cay'

interface Place {
  folder: string
  port: number
  username: string
}

export interface Round {
  /** Saves that were answered with "done" before the process was killed. */
  acknowledged: number
  lost: number
  whole: boolean
  /** Milliseconds until it answered again; Infinity when it never did. */
  upAgain: number
}

/** What was not as it must be. */
export const faultsOf = ({ lost, whole, upAgain }: Round): string[] => [
  ...(lost > 0 ? [`${lost} acknowledged saves lost`] : []),
  ...(whole ? [] : ['database damaged']),
  ...(upAgain < 2000 ? [] : [upAgain === Infinity ? 'never up again' : `up again after ${Math.round(upAgain)} ms`]),
]

/** Milliseconds after which it will not come up any more. */
const patience = 30_000

/** Writes with several editors at once, kills the process at a random moment with -9, starts it again and looks what is there. */
export async function crashRounds(count: number, place: Place): Promise<Round[]> {
  const rounds: Round[] = []
  const url = `http://127.0.0.1:${place.port}`
  let server = start(place)
  await answers(url, server)
  const send = await signIn(url, place.username)
  for (let round = 0; round < count; round++) {
    const saved: string[] = []
    const writing = Array.from({ length: writers }, (_, n) => write(send, `Vòng ${round}, người ${n}`, saved))
    await wait(50 + Math.random() * 700)
    server.kill('SIGKILL')
    await once(server, 'exit')
    await Promise.all(writing)

    const begun = performance.now()
    server = start(place)
    const upAgain = (await answers(url, server)) ? performance.now() - begun : Infinity
    rounds.push({ acknowledged: saved.length, upAgain, ...look(place.folder, saved) })
    if (upAgain === Infinity) break
  }
  if (server.exitCode === null) {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
  return rounds
}

/** Articles one after the other, until nobody answers any more. */
async function write(send: Send, name: string, saved: string[]) {
  for (let n = 0; ; n++) {
    const title = `${name}, bài ${n}`
    const answer = await send({ kind: 'news', title, body: `${title}. `.repeat(200), step: 'save' }).catch(() => undefined)
    if (!answer) return
    if (answer.status !== 303) throw new Error(`${title}: ${answer.status}`)
    saved.push(title)
  }
}

/** Saves a new article. */
export type Send = (fields: Record<string, string>) => Promise<Response>

export async function signIn(url: string, username: string): Promise<Send> {
  const visitor = createVisitor(url)
  await visitor.submit('/quan-tri/dang-nhap', { username, password })
  const form = await (await visitor.fetch('/quan-tri/tin/moi')).text()
  const _csrf = /name="_csrf" value="([^"]+)"/.exec(form)?.[1] ?? ''
  return (fields) => visitor.fetch('/quan-tri/tin/moi', { method: 'POST', body: new URLSearchParams({ _csrf, ...fields }) })
}

function look(folder: string, saved: string[]) {
  const database = new Sqlite(join(folder, 'portal.sqlite'), { readonly: true })
  const known = new Set(database.prepare('SELECT title FROM articles').pluck().all())
  const whole = database.pragma('integrity_check', { simple: true }) === 'ok'
  database.close()
  return { lost: saved.filter((title) => !known.has(title)).length, whole }
}

function start({ folder, port }: Place): ChildProcess {
  const { PATH } = process.env
  const env = { PATH, DATA_DIR: folder, SAMPLE_CONTENT: 'no', LOG_LEVEL: 'silent', HOST: '127.0.0.1', PORT: String(port) }
  return spawn(process.execPath, [join(root, 'src/server.ts')], { env, stdio: ['ignore', 'ignore', 'inherit'] })
}

async function answers(url: string, server: ChildProcess): Promise<boolean> {
  const end = performance.now() + patience
  while (server.exitCode === null && performance.now() < end) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return true
    await wait(10)
  }
  return false
}
