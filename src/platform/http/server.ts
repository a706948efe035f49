import { createServer, IncomingMessage, type RequestListener, type Server, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/** Times in milliseconds. */
const limits = {
  /** An address may hold ten kilobytes of Vietnamese, each byte of it written as three. */
  maxHeaderSize: 64 * 1024,
  /** Who begins a request says within this time what it is about … */
  headersTimeout: 10_000,
  /** … and may take this long to send the largest file over a slow line. */
  requestTimeout: 30 * 60_000,
  keepAliveTimeout: 15_000,
  connectionsCheckingInterval: 2000,
  /** A connection on which nothing has moved for this long is given up. */
  stillness: 120_000,
  connections: 10_000,
}

/** A server that nobody can hold up by saying nothing, too much or too slowly. */
export function limitedServer(handler: RequestListener, changed: Partial<typeof limits> = {}): Server {
  const { stillness, connections, ...options } = { ...limits, ...changed }
  showShapes()
  const server = createServer(options, handler)
  server.maxConnections = connections
  server.setTimeout(stillness)
  return server
}

/**
 * V8 gives an object the room inside that the first seven of its kind needed. When it tidies up between two of those it no longer knows what they
 * needed and gives none, and whatever is done with a request costs twice as much for as long as the process lives: so seven are made at once.
 */
function showShapes() {
  const kept: ServerResponse[] = []
  while (kept.length < 7) kept.push(new ServerResponse(new IncomingMessage(new Socket())))
}
