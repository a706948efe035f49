import { LRUCache } from 'lru-cache'
import { Busy } from '../errors.ts'
import type { Threads } from '../threads.ts'
import { type TextFault, TooHeavy } from './bounded-lexer.ts'
import { escapeHtml } from './html.ts'
import { renderMarkdown } from './markdown.ts'
import { factsOf, keepFacts, knowsFacts, type PageFacts } from './page-facts.ts'

/** A text as a page, or why there is none. */
export type Rendering = { html: string; fault?: undefined } | { html?: undefined; fault: TextFault }

type RenderingWithFacts = Rendering & { facts?: PageFacts }

/** What any ordinary article is: it is rendered where it stands, in a few milliseconds at the worst. */
const ordinary = { letters: 8000, bounds: { depth: 30, cells: 1000, references: 50_000 } }
const seconds = 20
/** Milliseconds. */
const aWhile = 60_000

/** Large texts rendered lately, so that who saves one renders it once, and not in the process that serves. In letters of text and page. */
const lately = new LRUCache<string, Rendering>({
  maxSize: 12_000_000,
  sizeCalculation: ({ html = '' }, text) => html.length + text.length + 1,
})

/** Renders a large text in a thread, an ordinary one here. Whoever asks `rendered` for it next does not wait. @throws Busy */
export async function renderAside(threads: Threads, markdown: string): Promise<Rendering> {
  const known = lately.get(markdown) ?? renderOrdinary(markdown)
  if (known && (markdown.length <= ordinary.letters || knowsFacts(known.html ?? ''))) return known
  try {
    const { facts, ...rendering } = await threads.run<RenderingWithFacts>(markdown, 'renderWithFacts', seconds)
    if (facts) keepFacts(rendering.html ?? '', facts)
    lately.set(markdown, rendering)
    return rendering
  } catch (error) {
    return given(error, markdown)
  }
}

/** Markdown as safe HTML; what is beyond all bounds as it was written. */
export function rendered(markdown: string): string {
  const { html } = lately.get(markdown) ?? render(markdown)
  return html ?? `<pre>${escapeHtml(markdown)}</pre>`
}

/** What the thread does. */
export function renderWithFacts(markdown: string): RenderingWithFacts {
  const rendering = render(markdown)
  return rendering.html === undefined ? rendering : { ...rendering, facts: factsOf(rendering.html) }
}

export function render(markdown: string): Rendering {
  try {
    return { html: renderMarkdown(markdown) }
  } catch (error) {
    if (error instanceof TooHeavy) return { fault: error.fault }
    throw error
  }
}

function renderOrdinary(markdown: string): Rendering | undefined {
  if (markdown.length > ordinary.letters) return undefined
  try {
    return { html: renderMarkdown(markdown, ordinary.bounds) }
  } catch (error) {
    if (error instanceof TooHeavy) return undefined
    throw error
  }
}

/** A thread that ran out of time or memory, which on a machine that does too much at once may be another time. @throws Busy */
function given(error: unknown, markdown: string): Rendering {
  if (error instanceof Busy) throw error
  const rendering: Rendering = { fault: 'tooHeavy' }
  lately.set(markdown, rendering, { ttl: aWhile })
  return rendering
}
