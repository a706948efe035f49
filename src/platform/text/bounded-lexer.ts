import { Lexer, type MarkedOptions, type Token, Tokenizer, type TokensList } from 'marked'
import { openPart } from './open-html.ts'

/** How much a text may ask of whoever makes a page of it. */
export interface Bounds {
  /** Of quotes, lists and marks within each other. */
  depth: number
  /** Of all tables together; a short row has those of the head. */
  cells: number
  /** Letters of addresses that stand once in the text and many times on the page. */
  references: number
}

/** Why a text is not made into a page: a key of `t.articleForm.faults`. */
export type TextFault = 'tooDeep' | 'tablesTooLarge' | 'tooHeavy'

/** A text beyond its bounds. */
export class TooHeavy extends Error {
  readonly fault: TextFault

  constructor(fault: TextFault) {
    super(fault)
    this.fault = fault
  }
}

/** Takes Markdown apart, and gives up before it costs too much. @throws TooHeavy */
export function lexWithin(bounds: Bounds, markdown: string, options: MarkedOptions) {
  if (isListDeeper(markdown, bounds.depth)) throw new TooHeavy('tooDeep')
  return new BoundedLexer(bounds, options).lex(markdown)
}

/** Told by how far its items stand from the edge: each level of a list that is taken apart costs as much as all below it. */
function isListDeeper(markdown: string, most: number): boolean {
  const edges: number[] = []
  for (const [, space] of markdown.matchAll(/^([ \t]*)(?:[-+*]|\d{1,9}[.)])[ \t]/gm)) {
    while (edges.length > 0 && edges.at(-1)! >= space!.length) edges.pop()
    if (edges.push(space!.length) > most) return true
  }
  return false
}

class BoundedLexer extends Lexer {
  private readonly most: number
  private depth = 0

  constructor(bounds: Bounds, options: MarkedOptions) {
    super({ ...options, tokenizer: new BoundedTokenizer(bounds) })
    this.most = bounds.depth
  }

  override blockTokens(src: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[] & TokensList {
    return this.deeper(() => super.blockTokens(src, tokens, lastParagraphClipped) as TokensList)
  }

  override inlineTokens(src: string, tokens?: Token[]) {
    return this.deeper(() => super.inlineTokens(src, tokens))
  }

  private deeper<T>(work: () => T): T {
    if (++this.depth > this.most) throw new TooHeavy('tooDeep')
    const result = work()
    this.depth--
    return result
  }
}

class BoundedTokenizer extends Tokenizer {
  private readonly left: Pick<Bounds, 'cells' | 'references'>

  constructor({ cells, references }: Bounds) {
    super()
    this.left = { cells, references }
  }

  /** Counted before any cell is made. */
  /** What is never ended ends with its paragraph. */
  override html(src: string) {
    const token = super.html(src)
    const part = token && openPart(token.raw)
    return token && part ? { ...token, raw: part, text: part } : token
  }

  override table(src: string) {
    const [, head = '', , rows = ''] = this.rules.block.table.exec(src) ?? []
    this.left.cells -= (head.split('|').length - 1) * (rows.trimEnd().split('\n').length + 1)
    if (this.left.cells < 0) throw new TooHeavy('tablesTooLarge')
    return super.table(src)
  }

  override reflink(...[src, links]: Parameters<Tokenizer['reflink']>) {
    const token = super.reflink(src, links)
    if (token && 'href' in token) this.left.references -= token.href.length + (token.title?.length ?? 0)
    if (this.left.references < 0) throw new TooHeavy('tooHeavy')
    return token
  }
}
