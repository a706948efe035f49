import type { Db } from '#platform/database/schema.ts'
import type { SetupLink } from './setup-link.ts'

export async function findSetupLink(db: Db, tokenHash: string): Promise<SetupLink | undefined> {
  return db
    .selectFrom('setup_links')
    .select(['expires_at as expiresAt', 'used_at as usedAt'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
}

/** In place of those that nobody used. */
export async function replaceSetupLink(db: Db, tokenHash: string, expiresAt: string): Promise<void> {
  await db.deleteFrom('setup_links').where('used_at', 'is', null).execute()
  await db.insertInto('setup_links').values({ token_hash: tokenHash, expires_at: expiresAt, used_at: null }).execute()
}

/** All of them at once: somebody is in. */
export async function useUpSetupLinks(db: Db, at: string): Promise<void> {
  await db.updateTable('setup_links').set({ used_at: at }).where('used_at', 'is', null).execute()
}
