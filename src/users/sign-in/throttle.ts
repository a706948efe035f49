import { createHash } from 'node:crypto'

/** What is remembered of attempts to sign in under one key. */
export interface Attempts {
  failures: number
  lastAt: string
  succeededAt: string | null
  /** The audit log says already that it has to wait. */
  told?: boolean
}

/** Somebody at an address with the password of an account, or with a code for its second step. */
export interface Attempt {
  username: string
  ip: string
  code?: boolean
}

/** A way to count attempts: after `free` failures each further one waits, twice as long each time. */
export interface Limit {
  key: string
  free: number
  /** Not for addresses from which this account has signed in before: an attack from everywhere must not shut its owner out. */
  sparesKnown?: boolean
}

const firstWait = 60_000
const longestWait = 3_600_000
/** Failures are forgotten after a day without another. */
const memory = 86_400_000

/** In days: how long a key is kept, and with it the addresses that an account is known at. */
export const keptDays = 90

/** An account from one address; an address for all accounts (an office shares one); an account from everywhere. */
export function limitsOf({ username, ip, code = false }: Attempt): [pair: Limit, ...others: Limit[]] {
  const address = network(ip)
  const account = code ? [username, 'code'] : [username]
  return [
    { key: hash(['pair', ...account, address]), free: 5 },
    { key: hash(['address', address]), free: 20 },
    { key: hash(['account', ...account]), free: 50, sparesKnown: true },
  ]
}

/** Failures that still count. */
export const failuresOf = (attempts: Attempts | undefined, now: Date): number =>
  attempts && now.getTime() - Date.parse(attempts.lastAt) < memory ? attempts.failures : 0

/** How long the next attempt has to wait, in milliseconds; 0: not at all. */
export function waitOf(limit: Limit, attempts: Attempts | undefined, now: Date): number {
  const beyond = failuresOf(attempts, now) - limit.free
  if (!attempts || beyond < 0) return 0
  const wait = Math.min(longestWait, firstWait * 2 ** beyond)
  const waited = now.getTime() - Date.parse(attempts.lastAt)
  // From the future: the clock was wrong then. One attempt is counted anew, rather than that all wait until the clock is there again.
  return waited < 0 ? 0 : Math.max(0, wait - waited)
}

/** One IPv4 address, or the /64 network that one IPv6 connection gets. */
function network(ip: string): string {
  const plain = ip.replace(/^::ffff:/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = tail.split(':').filter(Boolean)
  return [...groups, ...Array(Math.max(0, 8 - groups.length - rest.length)).fill('0'), ...rest].slice(0, 4).join(':')
}

/** Neither names nor addresses are kept. */
const hash = (parts: string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex')
