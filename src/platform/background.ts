import { readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { setFlagsFromString } from 'node:v8'

/** What this thread does gives way to pages. Only Linux has priorities for threads; elsewhere the whole portal would give way. */
export function giveWay(): void {
  if (process.platform === 'linux') setPriority(5)
}

/** This process comes after everything else on the machine; on Linux that has to be said of each thread that has begun. */
export function stayBehind(): void {
  // What passes through a copy is tidied away several times a second, and V8 would look through memory on every core at once.
  setFlagsFromString('--no-concurrent-marking')
  for (const thread of threads()) {
    try {
      setPriority(thread, constants.priority.PRIORITY_LOW)
    } catch {
      // It has ended meanwhile.
    }
  }
}

const threads = () => (process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [0])
