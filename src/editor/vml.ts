import { parseDocument } from 'htmlparser2'
import { type HtmlNode, isElement, textOf } from './read-html.ts'

/**
 * What a comment of Word's draws: VML, with the same as a picture behind it (`[if !vml]`) or alone.
 * @returns what is to be read of it: all when it stands alone, its words when what follows has none, else nothing
 */
export function drawnIn(comment: HtmlNode): HtmlNode[] {
  const [, vml] = ('data' in comment && /^\[if (?:gte )?vml[^\]]*\]>(.*?)(?:<!\[endif\])?$/s.exec(comment.data)) || []
  // A comment in a comment is nobody's drawing, and a thousand of them would be as deep.
  if (!vml || vml.includes('<!--')) return []
  // Whoever asks where a drawing stands finds the text around it.
  const { children: drawn } = Object.assign(parseDocument(vml), { parent: comment })
  const instead = fallbackOf(comment)
  if (!instead) return drawn
  return instead.some((node) => textOf(node).trim() !== '') ? [] : textBoxes(drawn)
}

/** What stands between `[if !vml]` and its end. */
function fallbackOf(comment: HtmlNode): HtmlNode[] | undefined {
  const found: HtmlNode[] = []
  let begun = false
  for (let node = comment.next as HtmlNode | null; node; node = node.next as HtmlNode | null) {
    const said = node.type === 'comment' && 'data' in node ? node.data : ''
    if (/\[if !vml\]/.test(said)) begun = true
    else if (begun && /\[endif\]/.test(said)) return found
    else if (begun) found.push(node)
    else if (isElement(node) || textOf(node).trim() !== '') return undefined
  }
  return begun ? found : undefined
}

const textBoxes = (nodes: HtmlNode[]): HtmlNode[] =>
  nodes.flatMap((node) => (!isElement(node) ? [] : node.name === 'v:textbox' ? [node] : textBoxes(node.children)))
