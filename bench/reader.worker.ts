import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { read } from './read.ts'

/** Reads one page again and again; asked for it, tells its longest wait since it was last asked, with the one that it is in. */
let longest = 0
let asked = false
parentPort?.on('message', () => {
  asked = true
})

for (;;) {
  const begun = performance.now()
  await read(workerData)
  longest = Math.max(longest, performance.now() - begun)
  if (asked) {
    parentPort?.postMessage(longest)
    asked = false
    longest = 0
  }
  await wait(2)
}
