import type { editorWords } from '#locales/vi/editor.ts'
import { isXml, type Xml } from './xml.ts'

/** Looking around in a part. */
export const child = (element: Xml | undefined, name: string): Xml | undefined =>
  element?.children.find((one): one is Xml => isXml(one) && one.name === name)

export const elements = (element: Xml | undefined, name?: string): Xml[] =>
  (element?.children ?? []).filter((one): one is Xml => isXml(one) && (name === undefined || one.name === name))

/** What `<name w:val="…">` says within an element. */
export const val = (element: Xml | undefined, name: string): string | undefined => child(element, name)?.attrs['w:val']

export function num(element: Xml | undefined, name: string): number | undefined {
  const value = Number(val(element, name))
  return Number.isInteger(value) && val(element, name) !== '' ? value : undefined
}

/** A switch such as `<w:vanish/>`: undefined where it is not there. */
export function isOn(element: Xml | undefined, name: string): boolean | undefined {
  const found = child(element, name)
  return found && !/^(false|0|off|none)$/.test(found.attrs['w:val'] ?? found.attrs['w14:val'] ?? '')
}

/** An element anywhere below, itself included, in the order of the document. */
export function* all(element: Xml, name: string): Generator<Xml> {
  if (element.name === name) yield element
  for (const one of element.children) if (isXml(one)) yield* all(one, name)
}

export const make = (name: string, attrs: Xml['attrs'] = {}, children: Xml['children'] = []): Xml => ({ name, attrs, children })

/** A run that says `text`. */
export const run = (text: string, style?: string): Xml =>
  make('w:r', {}, [
    ...(style ? [make('w:rPr', {}, [make('w:rStyle', { 'w:val': style })])] : []),
    make('w:t', { 'xml:space': 'preserve' }, [text]),
  ])

/**
 * Goes over all below but properties, the innermost first, and puts in the place of each element what `change` makes of it
 * (undefined: it stays). What is `closed` is left as it is.
 */
export function rewrite(element: Xml, change: (element: Xml) => Xml['children'] | undefined, closed = isProperties): void {
  let changed: Xml['children'] | undefined
  for (const [i, one] of element.children.entries()) {
    if (isXml(one) && !closed(one)) rewrite(one, change, closed)
    const results = isXml(one) ? change(one) : undefined
    if (results) changed ??= element.children.slice(0, i)
    for (const result of changed ? (results ?? [one]) : []) changed!.push(result)
  }
  if (changed) element.children = changed
}

export const isProperties = ({ name }: Xml): boolean => /^w:\w+Pr(Ex)?$/.test(name)

/** What an element and all below it say. */
export function wordsOf(element: Xml): string {
  if (/^(w:t|w:delText|m:t|a:t)$/.test(element.name)) return element.children.join('')
  if (/^w:(tab|br|cr|p|sym|noBreakHyphen)$/.test(element.name)) return ` ${element.name === 'w:sym' ? '•' : wordsWithin(element)}`
  return wordsWithin(element)
}

const wordsWithin = ({ children }: Xml) => children.map((one) => (isXml(one) ? wordsOf(one) : '')).join('')

export const saysSomething = (element: Xml): boolean => wordsOf(element).trim() !== ''

/** Something that is no part of the article stood here (see `left-out.ts`). */
export const lost = (kind: Lost): Xml => make('lost', { kind })

/** Keys of `t.word.left`. */
export type Lost = keyof typeof editorWords.word.left
