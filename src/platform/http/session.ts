import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Request, RequestHandler } from 'express'
import session, { type SessionData } from 'express-session'
import type { Clock } from '../clock.ts'
import type { Portal } from '../context.ts'

declare module 'express-session' {
  interface SessionData {
    userId: number
    /** When its user signed in, in milliseconds. */
    startedAt: number
    /** What the next page should say, once. */
    flash: { kind: 'done' | 'failed'; text: string }
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

/** Signs somebody in, with a new number for the session: one known before is worth nothing. */
export async function startSession(req: Request, userId: number, clock: Clock): Promise<void> {
  await new Promise<void>((done, failed) => req.session.regenerate((error) => (error ? failed(error) : done())))
  Object.assign(req.session, { userId, startedAt: clock.now().getTime() })
}

/** Whose session it is, if it has not lasted too long. */
export function signedInUser({ session }: Request, clock: Clock): number | undefined {
  const { userId, startedAt = 0 } = session
  return clock.now().getTime() - startedAt < longestSession ? userId : undefined
}

/** Takes what has run out away. */
export async function forgetSessions({ writer, clock }: Portal): Promise<void> {
  await writer.deleteFrom('sessions').where('expires_at', '<', clock.now().toISOString()).execute()
}

/** Made at the first start and kept, so that a restart signs nobody out. */
async function keptSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'session-secret')
  await writeFile(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 }).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
  return readFile(file, 'utf8')
}

type Done<T = void> = (error?: unknown, value?: T) => void

class DatabaseSessions extends session.Store {
  private readonly portal: Portal

  constructor(portal: Portal) {
    super()
    this.portal = portal
  }

  override get(id: string, done: Done<SessionData | null>) {
    const now = this.portal.clock.now().toISOString()
    const query = this.portal.writer.selectFrom('sessions').select('data').where('id', '=', id).where('expires_at', '>', now)
    query.executeTakeFirst().then((row) => done(null, row ? JSON.parse(row.data) : null), done)
  }

  override set(id: string, data: SessionData, done: Done = () => {}) {
    const row = { user_id: data.userId ?? null, data: JSON.stringify(data), expires_at: this.expiry() }
    this.portal.writer
      .insertInto('sessions')
      .values({ id, ...row })
      .onConflict((at) => at.column('id').doUpdateSet(row))
      .execute()
      .then(() => done(), done)
  }

  override touch(id: string, _data: SessionData, done: Done = () => {}) {
    const row = { expires_at: this.expiry() }
    this.portal.writer
      .updateTable('sessions')
      .set(row)
      .where('id', '=', id)
      .execute()
      .then(() => done(), done)
  }

  override destroy(id: string, done: Done = () => {}) {
    this.portal.writer
      .deleteFrom('sessions')
      .where('id', '=', id)
      .execute()
      .then(() => done(), done)
  }

  private expiry() {
    return new Date(this.portal.clock.now().getTime() + this.portal.config.sessionIdleMinutes * 60_000).toISOString()
  }
}
