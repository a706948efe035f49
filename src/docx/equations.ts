import { child, elements, rewrite, run } from './tree.ts'
import { isXml, type Xml } from './xml.ts'

/** Equations as one would type them in a line: `x^2`, `(a + b)/2`, `√(x)`. */
export const writeEquations = (story: Xml): void =>
  rewrite(story, (element) => {
    if (element.name === 'm:oMathPara') return element.children.filter((one) => isXml(one) && one.name === 'w:r')
    return element.name === 'm:oMath' ? [run(line(element))] : undefined
  })

const line = (element: Xml | undefined): string =>
  elements(element)
    .map((one) => (writers[one.name] ?? line)(one))
    .join('')

const part = (element: Xml, name: string) => line(child(element, name))

/** In brackets unless it is one number, word or sign. */
const grouped = (text: string) => (/^(\p{L}|[\p{L}\p{N}.,]+|.|)$/u.test(text) ? text : `(${text})`)

const sign = (element: Xml, properties: string, name: string, usual: string) =>
  child(child(element, properties), name)?.attrs['m:val'] ?? usual

const raised = (text: string) => (text === '' ? '' : `^${grouped(text)}`)
const lowered = (text: string) => (text === '' ? '' : `_${grouped(text)}`)

const writers: Record<string, (element: Xml) => string> = {
  'm:t': ({ children }) => children.join(''),
  'w:t': ({ children }) => children.join(''),
  'm:f': (one) => `${grouped(part(one, 'm:num'))}/${grouped(part(one, 'm:den'))}`,
  'm:sSup': (one) => part(one, 'm:e') + raised(part(one, 'm:sup')),
  'm:sSub': (one) => part(one, 'm:e') + lowered(part(one, 'm:sub')),
  'm:sSubSup': (one) => part(one, 'm:e') + lowered(part(one, 'm:sub')) + raised(part(one, 'm:sup')),
  'm:sPre': (one) => lowered(part(one, 'm:sub')) + raised(part(one, 'm:sup')) + part(one, 'm:e'),
  'm:rad': (one) => `${part(one, 'm:deg')}√(${part(one, 'm:e')})`,
  'm:nary': (one) =>
    `${sign(one, 'm:naryPr', 'm:chr', '∫')}${lowered(part(one, 'm:sub'))}${raised(part(one, 'm:sup'))} ${part(one, 'm:e')}`,
  'm:d': (one) =>
    sign(one, 'm:dPr', 'm:begChr', '(') +
    elements(one, 'm:e')
      .map(line)
      .join(sign(one, 'm:dPr', 'm:sepChr', '|')) +
    sign(one, 'm:dPr', 'm:endChr', ')'),
  'm:func': (one) => `${part(one, 'm:fName')} ${part(one, 'm:e')}`,
  'm:limLow': (one) => part(one, 'm:e') + lowered(part(one, 'm:lim')),
  'm:limUpp': (one) => part(one, 'm:e') + raised(part(one, 'm:lim')),
  'm:m': (one) =>
    `[${elements(one, 'm:mr')
      .map((row) => elements(row, 'm:e').map(line).join(', '))
      .join('; ')}]`,
  'm:eqArr': (one) => elements(one, 'm:e').map(line).join('; '),
}
