import { executionAsyncResource } from 'node:async_hooks'
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
  if (firstOnes.length === 0) keepShapes()
  const server = createServer(options, handler)
  server.maxConnections = connections
  server.setTimeout(stillness)
  return server
}

const firstOnes: object[] = []

/**
 * V8 knows how objects of a kind are built while one of them is alive. It gives them the room inside that the first seven needed: when it
 * tidied up between two of those it gave none, and whatever was done with a request took twice as long for the life of the process. Ticks
 * took six times as long to build after it had tidied up three times while none was waiting. So the first of each are made at once and
 * never go away.
 */
function keepShapes() {
  while (firstOnes.length < 7) firstOnes.push(new ServerResponse(new IncomingMessage(new Socket())))
  process.nextTick(() => firstOnes.push(executionAsyncResource()))
}
