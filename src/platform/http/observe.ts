import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import type { RequestHandler } from 'express'
import { Counter, Histogram } from 'prom-client'
import { loggedPath } from '#platform/http/security/logged-path.ts'
import type { Portal } from '../context.ts'

declare module 'node:http' {
  interface IncomingMessage {
    /** Its number: in the log, and in the answer's `X-Request-Id`. */
    id?: string
  }
}

/** Logs and counts a request when it is over. Who asked is not written down, nor what was searched for. */
export function observeRequests({ log, metrics }: Portal): RequestListener {
  const registers = [metrics]
  const requests = new Counter({
    name: 'portal_requests_total',
    help: 'Requests by class of status, without those answered at once from the page cache',
    labelNames: ['class'],
    registers,
  })
  const seconds = new Histogram({
    name: 'portal_request_seconds',
    help: 'How long these took',
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
    registers,
  })

  return (req, res) => {
    const started = performance.now()
    const { url, method } = req
    req.id = givenId(req.headers['x-request-id']) ?? randomUUID()
    res.on('error', (err) => log.error({ err, req: { id: req.id } }, 'request errored'))
    res.once('close', () => {
      const milliseconds = performance.now() - started
      const { statusCode: status, writableFinished: answered } = res
      if (answered) {
        requests.inc({ class: `${Math.floor(status / 100)}xx` })
        seconds.observe(milliseconds / 1000)
      }
      const line = {
        req: { id: req.id, method, path: loggedPath(String(url)) },
        res: { status: res.headersSent ? status : undefined },
        responseTime: Math.round(milliseconds),
      }
      log[status >= 500 ? 'error' : 'info'](line, answered ? 'request completed' : 'request aborted')
    })
  }
}

/** What the pipeline answers carries the number of its request. */
export const numbered: RequestHandler = (req, res, next) => {
  if (req.id) res.setHeader('X-Request-Id', req.id)
  next()
}

/** A proxy's number for the request, if it is one. */
const givenId = (id: string | string[] | undefined) => (typeof id === 'string' && /^[\w-]{8,64}$/.test(id) ? id : undefined)
