import { hash, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { isbot } from 'isbot'
import { LRUCache } from 'lru-cache'
import type { Clock } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { sessionCookie } from '#platform/http/forms/session.ts'
import { localDay } from '#platform/text/dates.ts'
import { createCeiling, createWindow } from './window.ts'

const longestBrowserName = 500

interface Readers {
  /** Who reads an article, as a number for this reading; undefined when nobody does. */
  reading(req: IncomingMessage, articleId: number): number | undefined
}

/** What counts a reading of an article, if it is one. Of several processes the one that leads them has the last word. */
export function countReadings(portal: Portal, addressOf: (req: IncomingMessage) => string) {
  const { clock, config, clusterChannel } = portal
  const readers = createReaders(
    clock,
    clusterChannel?.secret ?? randomBytes(16).toString('base64'),
    sessionCookie(config.baseUrl),
    addressOf,
  )
  const isNew = createWindow(clock, config.viewWindowMinutes)
  const isLikely = createCeiling(clock, config.viewWindowMinutes)
  return (req: IncomingMessage, articleId: number) => {
    const reading = readers.reading(req, articleId)
    if (reading === undefined || !isNew(reading) || !isLikely(`${addressOf(req)} ${articleId}`)) return
    if (clusterChannel) clusterChannel.tell(reading, articleId)
    else portal.views.add(articleId)
  }
}

/**
 * Knows readers apart without knowing them: a hash of address and browser, salted anew each day, in memory only.
 * @param addressOf where a request comes from @param cookie what only editors carry
 */
function createReaders(clock: Clock, secret: string, cookie: string, addressOf: (req: IncomingMessage) => string): Readers {
  const robots = new LRUCache<string, boolean>({ max: 1000 })
  const onConnection = new WeakMap<Socket, { salt: string; browser: string; forwarded: unknown; reader: number }>()
  let salt = { until: 0, value: '' }

  /** Looks at the calendar once a minute: that costs more than all the rest. */
  const saltOf = (now: number) => {
    if (now >= salt.until || now < salt.until - 60_000) salt = { until: now + 60_000, value: `${secret} ${localDay(new Date(now))}` }
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
    reading(req, articleId) {
      const browser = (req.headers['user-agent'] ?? '').slice(0, longestBrowserName)
      if (browser === '' || !isReading(req, cookie) || isRobot(browser)) return undefined
      // Readers are numbers out of 2⁴⁸ at random: adding the article's keeps readings as far apart as a hash of both would.
      return readerOf(req, browser, clock.now().getTime()) + articleId
    },
  }
}

/** Not a question about headers, nor a browser's guess of what might be read next, nor an editor. */
function isReading({ method, headers }: IncomingMessage, cookie: string): boolean {
  const isGuess = (purpose: string | string[] | undefined) => purpose !== undefined && /prefetch|prerender|preview/i.test(String(purpose))
  if (method === 'HEAD' || headers.cookie?.includes(`${cookie}=`)) return false
  return !isGuess(headers.purpose) && !isGuess(headers['sec-purpose']) && !isGuess(headers['x-moz'])
}
