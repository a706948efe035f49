import { type Element, type HtmlNode, isElement, textOf } from './read-html.ts'

/** What style sheets say, as text: of each class by its name, of each level of Word's lists by `@list l0:level1`. */
export type Rules = Map<string, string>

/** The rules that name one class or level, with or without an element: Word and Excel write no others that matter here. */
export function rulesOf(nodes: HtmlNode[]): Rules {
  const rules: Rules = new Map()
  for (const rule of sheetsOf(nodes).split('}').slice(0, -1)) {
    const [body = '', selectors = ''] = rule.split('{').reverse()
    for (const selector of selectors.split(',')) {
      const name = /^[a-z]*\.([\w-]+)$/i.exec(selector.trim())?.[1] ?? /@list l\d+:level\d+$/.exec(selector.trim())?.[0]
      if (name) rules.set(name, `${rules.get(name) ?? ''};${body}`)
    }
  }
  return rules
}

/** The style of an element: its own says more than its classes'. */
export function styleOf({ attribs }: Element, rules: Rules): string {
  const classes = (attribs.class ?? '').split(/\s+/).flatMap((name) => rules.get(name) ?? [])
  return [attribs.style ?? '', ...classes].join(';')
}

function sheetsOf(nodes: HtmlNode[]): string {
  return nodes.map((node) => (!isElement(node) ? '' : node.name === 'style' ? textOf(node, true) : sheetsOf(node.children))).join('')
}
