import { hash, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { isbot } from 'isbot'
import { LRUCache } from 'lru-cache'
import type { Clock } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { sessionCookie } from '#platform/http/session.ts'
import { localDay } from '#platform/text/dates.ts'

/** How many readings are remembered at most; beyond, the oldest is forgotten and may count again. */
const remembered = 100_000
const longestBrowserName = 500

interface Readers {
  /** Whether this request is somebody's first reading of the article in the window. */
  readsAnew(req: IncomingMessage, articleId: number): boolean
}

/** What counts a reading of an article, if it is one. */
export function countReadings(portal: Portal, addressOf: (req: IncomingMessage) => string) {
  const readers = createReaders(portal.clock, portal.config.viewWindowMinutes, sessionCookie(portal.config.baseUrl), addressOf)
  return (req: IncomingMessage, articleId: number) => {
    if (readers.readsAnew(req, articleId)) portal.views.add(articleId)
  }
}

/**
 * Knows readers apart without knowing them: a hash of address and browser, salted anew each day, in memory only.
 * @param addressOf where a request comes from @param cookie what only editors carry
 */
function createReaders(clock: Clock, windowMinutes: number, cookie: string, addressOf: (req: IncomingMessage) => string): Readers {
  const lastRead = new LRUCache<number, number>({ max: remembered })
  const robots = new LRUCache<string, boolean>({ max: 1000 })
  const onConnection = new WeakMap<Socket, { salt: string; browser: string; forwarded: unknown; reader: number }>()
  let salt = { day: '', until: 0, value: '' }

  /** Looks at the calendar once a minute: that costs more than all the rest. */
  const saltOf = (now: number) => {
    if (now < salt.until && now >= salt.until - 60_000) return salt.value
    const day = localDay(new Date(now))
    salt = { day, until: now + 60_000, value: day === salt.day ? salt.value : randomBytes(16).toString('base64') }
    return salt.value
  }

  const isRobot = (browser: string) => {
    const known = robots.get(browser)
    if (known !== undefined) return known
    const robot = isbot(browser)
    robots.set(browser, robot)
    return robot
  }

  /** Who asks, as a number; one connection is mostly one reader. */
  const readerOf = (req: IncomingMessage, browser: string, now: number) => {
    const forwarded = req.headers['x-forwarded-for']
    const salt = saltOf(now)
    const known = onConnection.get(req.socket)
    if (known && known.salt === salt && known.browser === browser && known.forwarded === forwarded) return known.reader
    const reader = Number.parseInt(hash('sha256', `${salt} ${addressOf(req)} ${browser}`).slice(0, 12), 16)
    onConnection.set(req.socket, { salt, browser, forwarded, reader })
    return reader
  }

  return {
    readsAnew(req, articleId) {
      const browser = (req.headers['user-agent'] ?? '').slice(0, longestBrowserName)
      if (browser === '' || !isReading(req, cookie) || isRobot(browser)) return false
      if (windowMinutes === 0) return true

      const now = clock.now().getTime()
      // Readers are numbers out of 2⁴⁸ at random: adding the article's keeps readings as far apart as a hash of both would.
      const reading = readerOf(req, browser, now) + articleId
      const last = lastRead.get(reading)
      if (last !== undefined && now - last < windowMinutes * 60_000) return false
      lastRead.set(reading, now)
      return true
    },
  }
}

/** Not a question about headers, nor a browser's guess of what might be read next, nor an editor. */
function isReading({ method, headers }: IncomingMessage, cookie: string): boolean {
  const isGuess = (purpose: string | string[] | undefined) => purpose !== undefined && /prefetch|prerender|preview/i.test(String(purpose))
  if (method === 'HEAD' || headers.cookie?.includes(`${cookie}=`)) return false
  return !isGuess(headers.purpose) && !isGuess(headers['sec-purpose']) && !isGuess(headers['x-moz'])
}
