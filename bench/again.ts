import { setTimeout as wait } from 'node:timers/promises'

/** Does it one time after the other. @returns how long each took in milliseconds, the shortest first */
export async function again(over: () => boolean, act: () => Promise<void>, pause = 10): Promise<number[]> {
  const times: number[] = []
  while (!over()) {
    const begun = performance.now()
    await act()
    times.push(performance.now() - begun)
    await wait(pause)
  }
  return times.sort((a, b) => a - b)
}

export const at = (times: number[], share: number) => times[Math.floor(times.length * share)]
