/** Megabytes: a larger nursery for new objects was no faster, and every thread has one. */
const flags = ['--max-semi-space-size=2', '--max-old-space-size=512']

/**
 * Begins this process anew with what only a beginning can set, once and under the same number. glibc keeps memory apart for each thread that ever
 * asked for some and seldom gives it back: with one arena for all of them the portal takes a quarter less.
 */
export function beginFrugally() {
  const { platform, env, channel, execPath, execArgv, argv } = process
  // Who was begun by another process of Node's hears from it through what would be lost.
  if (platform !== 'linux' || env.MALLOC_ARENA_MAX || channel) return
  process.execve?.(execPath, [execPath, ...flags, ...execArgv, ...argv.slice(1)], { ...env, MALLOC_ARENA_MAX: '1' })
}
