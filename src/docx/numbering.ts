import { idOf, type Styles, styled } from './styles.ts'
import { child, elements, isOn, num, val } from './tree.ts'
import type { Xml } from './xml.ts'

/** How the items of one level are numbered. */
export interface Level {
  start: number
  format: string
  /** The document's own way of counting: `001, 002, …`. */
  pattern: string
  /** `%1.%2.`: what stands for the number of each level. */
  text: string
  /** After which level (the first is 1) it begins anew: undefined after every one above, 0 never. */
  restart: number | undefined
  /** Every number as 1, 2, 3, whatever its own level says. */
  legal: boolean
  /** Nothing follows the number but the item's text. */
  glued: boolean
  hidden: boolean
  capitals: boolean
  /** Whether its font has signs instead of letters. */
  symbols: boolean
  /** The style whose paragraphs are at this level. */
  style: string | undefined
}

export interface List {
  id: string
  /** Lists that go back to the same definition count together. */
  counter: string
  levels: Level[]
  /** Where a level begins anew when this list comes to it first. */
  overrides: (number | undefined)[]
}

/** The lists of a document by `w:numId`. */
export function readNumbering(part: Xml | undefined, styles: Styles): (numId: string) => List | undefined {
  const abstracts = new Map(elements(part, 'w:abstractNum').map((one) => [one.attrs['w:abstractNumId'] ?? '', one]))
  const lists = new Map(elements(part, 'w:num').map((one) => [one.attrs['w:numId'] ?? '', one]))
  const known = new Map<string, List | undefined>()

  function abstractOf(numId: string, seen: string[] = []): Xml | undefined {
    const found = abstracts.get(val(lists.get(numId), 'w:abstractNumId') ?? '')
    const link = val(found, 'w:numStyleLink')
    if (link === undefined || seen.includes(numId)) return found
    const linked = val(styled(styles.find(link), 'w:numPr'), 'w:numId')
    return (linked === undefined ? undefined : abstractOf(linked, [...seen, numId])) ?? found
  }

  function read(numId: string): List | undefined {
    const [list, abstract] = [lists.get(numId), abstractOf(numId)]
    if (!list || !abstract) return undefined
    const levels = Array.from({ length: 9 }, () => readLevel(undefined))
    const overrides: List['overrides'] = []
    for (const level of elements(abstract, 'w:lvl')) levels[placeOf(level)] = readLevel(level)
    for (const override of elements(list, 'w:lvlOverride')) {
      const own = child(override, 'w:lvl')
      if (own) levels[placeOf(override)] = readLevel(own)
      overrides[placeOf(override)] = num(override, 'w:startOverride')
    }
    return { id: numId, counter: abstract.attrs['w:abstractNumId'] ?? '', levels, overrides }
  }

  return (numId) => {
    if (!known.has(numId)) known.set(numId, read(numId))
    return known.get(numId)
  }
}

const placeOf = ({ attrs }: Xml) => Math.max(0, Math.min(8, Math.floor(Number(attrs['w:ilvl'])) || 0))

function readLevel(level: Xml | undefined): Level {
  const letters = child(level, 'w:rPr')
  // A document's own way of counting stands beside one for programs that do not know it.
  const format = child(level, 'w:numFmt') ?? child(child(child(level, 'mc:AlternateContent'), 'mc:Choice'), 'w:numFmt')
  const text = child(level, 'w:lvlText')?.attrs
  return {
    start: num(level, 'w:start') ?? 0,
    format: format?.attrs['w:val'] ?? 'decimal',
    pattern: format?.attrs['w:format'] ?? '',
    text: /^(1|true|on)$/.test(text?.['w:null'] ?? '') ? '' : (text?.['w:val'] ?? ''),
    restart: num(level, 'w:lvlRestart'),
    legal: isOn(level, 'w:isLgl') ?? false,
    glued: val(level, 'w:suff') === 'nothing',
    hidden: isOn(letters, 'w:vanish') ?? false,
    capitals: isOn(letters, 'w:caps') ?? false,
    symbols:
      /symbol|wingdings|webdings/i.test(Object.values(child(letters, 'w:rFonts')?.attrs ?? {}).join()) ||
      child(level, 'w:lvlPicBulletId') !== undefined,
    style: val(level, 'w:pStyle'),
  }
}

/** The list and level of a paragraph, by its own word and by its style's. */
export function placeInList(properties: Xml | undefined, styles: Styles, lists: (numId: string) => List | undefined) {
  const own = child(properties, 'w:numPr')
  const line = styles.lineage(val(properties, 'w:pStyle'))
  const numberOf = (style: Xml) => val(styled(style, 'w:numPr'), 'w:numId')
  const numId = val(own, 'w:numId') ?? line.map(numberOf).find((id) => id !== undefined)
  const list = numId === undefined || numId === '0' ? undefined : lists(numId)
  if (!list) return undefined
  const level = num(own, 'w:ilvl') ?? levelByStyle(line, list) ?? 0
  return { list, level: Math.max(0, Math.min(8, level)) }
}

/** A level that names the style counts more than what the style says of it. */
function levelByStyle(line: Xml[], { levels }: List): number | undefined {
  for (const style of line) {
    const linked = levels.findIndex((level) => level.style === idOf(style))
    const level = linked >= 0 ? linked : num(styled(style, 'w:numPr'), 'w:ilvl')
    if (level !== undefined) return level
  }
  return undefined
}
