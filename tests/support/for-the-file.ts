import { beforeAll, onTestFinished } from 'vitest'

type End = () => unknown

/** What ends with the file; undefined while a test runs, whose things end with it. */
let endings: End[] | undefined

/** Runs when the test ends, or when the file does. */
export const whenOver = (end: End) => void (endings ? endings.push(end) : onTestFinished(async () => void (await end())))

/** One for all tests of a file, which leave it as the others expect it: `const town = forTheFile(startTown)`, then `town()`. */
export function forTheFile<Thing>(start: () => Promise<Thing>): () => Thing {
  let thing: Thing
  beforeAll(async () => {
    const own: End[] = []
    endings = own
    thing = await start().finally(() => {
      endings = undefined
    })
    return async () => {
      for (const end of own.reverse()) await end()
    }
  })
  return () => thing
}
