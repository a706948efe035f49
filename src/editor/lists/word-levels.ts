import { type Element, type HtmlNode, isElement } from '../read-html.ts'
import type { Rules } from '../style-rules.ts'
import { countWay, type Sign, signOf } from './list-sign.ts'

/** The sign of an item of an `<ol>` of Word's: its style sheet says how each level counts, and what stands around the number. */
export function signByLevel(item: Element, rules: Rules, numberOf: (item: Element) => number | undefined): Sign | undefined {
  const own = levelOf(item)
  const rule = own && rules.get(`@list ${own.list}:level${own.level}`)
  const text = rule && /mso-level-text:\s*("(?:[^"\\]|\\.)*"|[^;"]*)/.exec(rule)?.[1]
  if (!rule || !text || /mso-level-number-format:\s*(bullet|image)/.test(rule)) return undefined
  let known = true
  const sign = text
    .replace(/^"|"$/g, '')
    .replace(/\\(.)/g, '$1')
    .replace(/%(\d)/g, (_, place) => {
      const counted = itemAt(item, Number(place))
      const n = counted && numberOf(counted)
      known &&= n !== undefined
      return n === undefined ? '' : countWay(wayOf(rules, own.list, place), n)
    })
  return known ? signOf(sign.trim()) : undefined
}

function levelOf({ attribs: { style = '' } }: Element): { list: string; level: number } | undefined {
  const [, list, level] = /mso-list:\s*(l\d+)\s+level(\d+)/.exec(style) ?? []
  return list === undefined ? undefined : { list, level: Number(level) }
}

const wayOf = (rules: Rules, list: string, level: string) =>
  /mso-level-number-format:\s*([\w-]+)/.exec(rules.get(`@list ${list}:level${level}`) ?? '')?.[1] ?? 'decimal'

/** The item itself or the one around it that is at this level; lists also stand behind the item they belong to. */
function itemAt(item: Element, level: number): Element | undefined {
  for (let around: HtmlNode | null = item; around; around = around.parent as HtmlNode | null) {
    const found = isList(around) ? itemBefore(around) : around
    if (found && isElement(found) && found.name === 'li' && levelOf(found)?.level === level) return found
  }
  return undefined
}

const isList = (node: HtmlNode) => isElement(node) && /^[ou]l$/.test(node.name)

function itemBefore(list: HtmlNode): HtmlNode | null {
  let before = list.prev as HtmlNode | null
  while (before && (!isElement(before) || isList(before))) before = before.prev as HtmlNode | null
  return before
}
