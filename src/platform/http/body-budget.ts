import type { Request, Response } from 'express'

/** What of bodies is in memory, in bytes: of one request, and of all of them until they are answered. */
export interface BodyBounds {
  each: number
  together: number
  /** Milliseconds: whoever has not sent all of it by then is let go. */
  timeoutMs: number
}

const megabyte = 1024 * 1024

/**
 * Whoever is signed in may send the longest article with its marks encoded many times over, so that what is too long is said next to its
 * field.
 */
export const bodyBounds: Record<'anonymous' | 'signedIn', BodyBounds> = {
  anonymous: { each: megabyte, together: 16 * megabyte, timeoutMs: 20_000 },
  signedIn: { each: 16 * megabyte, together: 64 * megabyte, timeoutMs: 30 * 60_000 },
}

/** A body while it is in memory. */
interface Held {
  bytes: number
  letGo(): void
}

/** What is held of a request's body, told of what went on to the disk. */
export interface BodyMeter {
  onDisk(bytes: number): void
}

export type MeterBody = (req: Request, res: Response, tooLarge: () => void) => BodyMeter

/** One for who is signed in and one for who is not, so that strangers cannot use up what editors need. */
export type BodyBudgets = Record<keyof typeof bodyBounds, MeterBody>

export const bodyBudgets = (): BodyBudgets => ({
  anonymous: bodyBudget(bodyBounds.anonymous),
  signedIn: bodyBudget(bodyBounds.signedIn),
})

/**
 * Counts what is held of all bodies together. When it is too much, those are let go who have been sending for longest: whoever sends a form
 * does so in one go, and whoever holds on to many of them holds up nobody else.
 * @returns what counts one more; it must be called in the turn in which its body begins to be read
 */
export function bodyBudget({ each, together, timeoutMs }: BodyBounds): MeterBody {
  const sending = new Set<Held>()
  let total = 0

  return (req, res, tooLarge) => {
    const held: Held = { bytes: 0, letGo: () => void req.socket.destroy() }
    let answered = false
    const change = (bytes: number) => {
      if (answered) return
      held.bytes += bytes
      total += bytes
      if (held.bytes > each) tooLarge()
      for (const oldest of sending) {
        if (total <= together) break
        sending.delete(oldest)
        oldest.letGo()
      }
    }
    const count = (piece: Buffer) => change(piece.length)
    const sent = () => {
      clearTimeout(timer)
      sending.delete(held)
    }
    const timer = setTimeout(held.letGo, timeoutMs).unref()
    sending.add(held)
    req.on('data', count).once('end', sent)
    res.once('close', () => {
      sent()
      total -= held.bytes
      answered = true
    })
    return { onDisk: (bytes) => change(-bytes) }
  }
}
