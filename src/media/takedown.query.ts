import type { Portal } from '#platform/context.ts'
import { listTakenDownNames } from './takedown.store.ts'

/** Whether what is called so was taken down; exact at once, in every process. Asked with every picture, so it is remembered. */
export async function isTakenDown({ db, contentCache }: Pick<Portal, 'db' | 'contentCache'>, name: string): Promise<boolean> {
  const names = await contentCache.remember('taken down', () => listTakenDownNames(db))
  return names.has(name)
}
