/** Megabytes. A larger nursery makes pages faster and takes more than that is worth; a heap that may grow without end is tidied up late. */
const flags = { '--max-semi-space-size': 4, '--max-old-space-size': 512 }

/**
 * Begins this process anew with what only a beginning can set, once and under the same number. glibc keeps memory apart for each thread
 * that ever asked for some and seldom gives it back: with one arena for all of them the portal takes a third less.
 */
export function applyMemoryFlags() {
  const { platform, env, channel, execPath, execArgv, argv } = process
  // Who was begun by another process of Node's hears from it through what would be lost.
  if (platform !== 'linux' || env.MALLOC_ARENA_MAX || channel) return
  const ours = Object.entries(flags).filter(([flag]) => !env.NODE_OPTIONS?.includes(flag))
  const options = [...ours.map(([flag, size]) => `${flag}=${size}`), ...execArgv]
  process.execve?.(execPath, [execPath, ...options, ...argv.slice(1)], { ...env, MALLOC_ARENA_MAX: '1' })
}
