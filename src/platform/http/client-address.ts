import type { IncomingMessage } from 'node:http'

/** Whether a proxy at this address is believed; `hop` counts from us outwards. Express compiles it from TRUST_PROXY. */
export type Trust = (address: string, hop: number) => boolean

/** Where a request comes from, as far as the proxies in between are believed. */
export function clientAddress(req: IncomingMessage, trusts: Trust): string {
  const forwarded = String(req.headers['x-forwarded-for'] ?? '')
  const hops = [req.socket.remoteAddress ?? '', ...forwarded.split(',').reverse()].map((hop) => hop.trim()).filter(Boolean)
  const end = hops.findIndex((address, hop) => hop === hops.length - 1 || !trusts(address, hop))
  return hops[end] ?? ''
}
