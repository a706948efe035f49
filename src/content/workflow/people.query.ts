import { findRules } from '#approval/rules.store.ts'
import type { Db } from '#platform/database/schema.ts'
import { listUsers } from '#users/user.store.ts'
import type { User } from '#users/user.ts'
import { refusal, type Step, type WorkItem } from './workflow.ts'

/** Those who are here and may take a step, by their full names; `except` is who asks. */
export async function listWhoMay(db: Db, step: Step, piece: WorkItem, except: Pick<User, 'id'>): Promise<string[]> {
  const people: string[] = []
  for (const user of await listUsers(db)) {
    if (!user.active || user.restsSince || user.id === except.id) continue
    if (!refusal(step, piece, user, await findRules(db, user))) people.push(user.fullName)
  }
  return people
}
