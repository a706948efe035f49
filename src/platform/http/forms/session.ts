import { createHash, randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Request, RequestHandler } from 'express'
import session, { type SessionData } from 'express-session'
import type { Clock } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { briefly } from '#platform/database/saving.ts'
import { browserName, shortAddress } from '#platform/http/security/browser-name.ts'

declare module 'express-session' {
  interface SessionData {
    userId: number
    /** When its user signed in, in milliseconds. */
    startedAt: number
    /** Who gave the right password and still owes the second factor. */
    pendingId: number
    /** Until a second factor is set up, nothing else may be done. */
    mustEnrol: boolean
    /** The second factor's secret while it is being set up. */
    enrolSecret: string
    /** What the next page should say, once. */
    flash: { kind: 'done' | 'failed'; text: string; href?: string }
  }
}

/** The name of the newsroom's cookie. With HTTPS the browser itself ties it to this host. */
export const sessionCookie = (baseUrl: string): string => (baseUrl.startsWith('https:') ? '__Host-phien' : 'phien')

/** Sessions of the newsroom, kept in the database; readers never have one. */
export async function sessions(portal: Portal): Promise<RequestHandler> {
  const secure = portal.config.baseUrl.startsWith('https:')
  return session({
    name: sessionCookie(portal.config.baseUrl),
    secret: portal.config.sessionSecret ?? (await keptSecret(portal.config.dataDir)),
    store: new DatabaseSessions(portal),
    resave: false,
    rolling: true,
    saveUninitialized: false,
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: portal.config.sessionIdleMinutes * 60_000 },
  })
}

/** However busy a session is, after this time its user signs in again. In milliseconds. */
export const longestSession = 12 * 3_600_000

/** Signs somebody in, with a new number for the session: one known before is worth nothing. `pending`: the second factor is still owed. */
export async function startSession(portal: Portal, req: Request, userId: number, pending = false): Promise<void> {
  await new Promise<void>((done, failed) => req.session.regenerate((error) => (error ? failed(error) : done())))
  const now = portal.clock.now()
  Object.assign(req.session, pending ? { pendingId: userId } : { userId }, { startedAt: now.getTime() })
  await portal.writer
    .insertInto('sessions')
    .values({
      id: sessionKey(req.sessionID),
      user_id: userId,
      pending: pending ? 1 : 0,
      data: JSON.stringify(req.session),
      expires_at: expiry(portal),
      started_at: now.toISOString(),
      address: shortAddress(req.ip ?? ''),
      browser: browserName(req.get('user-agent') ?? ''),
    })
    .execute()
}

/** What the database knows a session by: who reads it there cannot use it. */
export const sessionKey = (id: string): string => createHash('sha256').update(id).digest('hex')

/** Whose session it is, if it has not lasted too long. */
export function signedInUser({ session }: Request, clock: Clock): number | undefined {
  const { userId, startedAt = 0 } = session
  // Begun in the future: the clock was wrong then, and when it should end is not known.
  return Math.abs(clock.now().getTime() - startedAt) < longestSession ? userId : undefined
}

/** Whoever may still give the second factor: for ten minutes after the password. */
export function pendingUser({ session }: Request, clock: Clock): number | undefined {
  const { pendingId, startedAt = 0 } = session
  return Math.abs(clock.now().getTime() - startedAt) < 600_000 ? pendingId : undefined
}

/** Takes what has run out away. */
export async function forgetSessions({ writer, clock }: Portal): Promise<void> {
  await writer.deleteFrom('sessions').where('expires_at', '<', clock.now().toISOString()).execute()
}

/** Made at the first start and kept, so that a restart signs nobody out. */
export async function keptSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'session-secret')
  await writeFile(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 }).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
  return readFile(file, 'utf8')
}

const expiry = ({ clock, config }: Portal) => new Date(clock.now().getTime() + config.sessionIdleMinutes * 60_000).toISOString()

type Done<T = void> = (error?: unknown, value?: T) => void

/** A session begins in `startSession` and nowhere else: what was ended meanwhile is not written anew, and who only looks leaves no row. */
class DatabaseSessions extends session.Store {
  private readonly portal: Portal

  constructor(portal: Portal) {
    super()
    this.portal = portal
  }

  override get(id: string, done: Done<SessionData | null>) {
    const now = this.portal.clock.now().toISOString()
    const query = this.portal.db.selectFrom('sessions').select('data').where('id', '=', sessionKey(id)).where('expires_at', '>', now)
    query.executeTakeFirst().then((row) => done(null, row ? JSON.parse(row.data) : null), done)
  }

  /** What a page has changed of it: a message was shown, a form was given its token. */
  override set(id: string, data: SessionData, done: Done = () => {}) {
    const saved = new Promise<unknown>((settled) =>
      this.update(id, { data: JSON.stringify(data), expires_at: expiry(this.portal) }, settled),
    )
    void briefly(saved).then(done)
  }

  override touch(id: string, _data: SessionData, done: Done = () => {}) {
    // A session that cannot be made longer, or not yet, is no reason to keep its page back.
    this.update(id, { expires_at: expiry(this.portal) }, (error) => {
      if (error) this.portal.log.warn({ err: error }, 'a session could not be made longer')
    })
    done()
  }

  override destroy(id: string, done: Done = () => {}) {
    const query = this.portal.writer.deleteFrom('sessions').where('id', '=', sessionKey(id))
    query.execute().then(() => done(), done)
  }

  private update(id: string, row: { data?: string; expires_at: string }, done: Done) {
    const query = this.portal.writer.updateTable('sessions').set(row).where('id', '=', sessionKey(id))
    query.execute().then(() => done(), done)
  }
}
