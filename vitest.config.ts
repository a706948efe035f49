import { existsSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What comes by itself comes late on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
    // Modules hold no state, so the files of one worker may share them: half the time.
    isolate: false,
    // Portals of tests start many threads and processes; what they run is compiled once.
    env: { ...inMemory('/dev/shm'), NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compiled') },
  },
})

/** Portals of tests stand in memory where there is plenty: each of their changes waits for the disk otherwise, 20 ms on a busy one. */
function inMemory(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > 4 * 1024 ** 3 ? { TMPDIR: folder } : {}
}
