import { setPriority } from 'node:os'

/** What this thread does gives way to pages. Only Linux has priorities for threads; elsewhere the whole portal would give way. */
export function giveWay(): void {
  if (process.platform === 'linux') setPriority(5)
}
