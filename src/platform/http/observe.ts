import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { pinoHttp } from 'pino-http'
import { Counter, Histogram } from 'prom-client'
import type { Portal } from '../context.ts'
import { loggedPath } from './logged-path.ts'

/** Logs and counts a request when it is answered. Who asked is not written down, nor what was searched for. */
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
  const logRequest = pinoHttp({
    logger: log,
    genReqId: (req) => givenId(req.headers['x-request-id']) ?? randomUUID(),
    serializers: {
      req: ({ id, method, url }) => ({ id, method, path: loggedPath(String(url)) }),
      res: ({ statusCode }) => ({ status: statusCode }),
    },
    customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? 'error' : 'info'),
  })

  return (req, res) => {
    const started = performance.now()
    res.once('finish', () => {
      requests.inc({ class: `${Math.floor(res.statusCode / 100)}xx` })
      seconds.observe((performance.now() - started) / 1000)
    })
    logRequest(req, res)
    res.setHeader('X-Request-Id', String(req.id))
  }
}

/** A proxy's number for the request, if it is one. */
const givenId = (id: string | string[] | undefined) => (typeof id === 'string' && /^[\w-]{8,64}$/.test(id) ? id : undefined)
