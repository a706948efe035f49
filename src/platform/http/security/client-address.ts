import type { IncomingMessage } from 'node:http'

/** Whether a proxy at this address is believed; `hop` counts from us outwards. Express compiles it from TRUST_PROXY. */
export type Trust = (address: string, hop: number) => boolean

/** Where a request comes from, as far as the proxies in between are believed. */
export function clientAddress(req: IncomingMessage, trusts: Trust): string {
  const nearest = req.socket.remoteAddress ?? ''
  const forwarded = String(req.headers['x-forwarded-for'] ?? '')
  if (!forwarded) return nearest
  const hops = [nearest, ...forwarded.split(',').reverse()].map((hop) => hop.trim()).filter(Boolean)
  const end = hops.findIndex((address, hop) => hop === hops.length - 1 || !trusts(address, hop))
  return hops[end] ?? ''
}
