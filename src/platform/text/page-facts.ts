import { LRUCache } from 'lru-cache'

/**
 * What else is asked of an article's HTML: the hosts that it leads to, the words that search finds it by. Of an ordinary one it is
 * worked out where it is asked for; of a large one in a thread, before anybody asks.
 */
export type PageFacts = Record<string, unknown>

/** Letters of HTML that are looked through in a few milliseconds. */
const ordinary = 40_000

const works = new Map<string, (html: string) => unknown>()
/** By HTML, of large pages only; counted in letters. */
const known = new LRUCache<string, PageFacts>({ maxSize: 12_000_000, sizeCalculation: (_facts, html) => html.length * 2 })

/** Names something that is asked of large pages. The thread for large texts has to import its file. */
export function pageFact<T>(name: string, work: (html: string) => T): (html: string) => T {
  works.set(name, work)
  return (html) => {
    const facts = html.length > ordinary ? known.get(html) : undefined
    return facts ? (facts[name] as T) : work(html)
  }
}

/** What the thread does. */
export const factsOf = (html: string): PageFacts => Object.fromEntries([...works].map(([name, work]) => [name, work(html)]))

export const keepFacts = (html: string, facts: PageFacts): unknown => html.length > ordinary && known.set(html, facts)

/** Whether nobody has to work anything out that takes long. */
export const knowsFacts = (html: string): boolean => html.length <= ordinary || known.has(html)
