/** What `work` makes of each item, in order, with up to `most` of them under way at once. */
export async function* ahead<In, Out>(items: AsyncIterable<In>, most: number, work: (item: In) => Promise<Out>): AsyncGenerator<Out> {
  const underWay: Promise<Out>[] = []
  for await (const item of items) {
    const started = work(item)
    // Whoever waits for it hears of a failure; until then it is nobody's surprise.
    started.catch(() => {})
    underWay.push(started)
    if (underWay.length >= most) yield underWay.shift()!
  }
  yield* underWay
}
