/** Runs `action` once it has been quiet for so many milliseconds. */
export function later(action: () => void, quiet: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(timer)
    timer = setTimeout(action, quiet)
  }
}
