import { hex } from 'dingbat-to-unicode'
import { all, child, lost, make, rewrite } from './tree.ts'
import { isXml, type Xml } from './xml.ts'

/** Signs of fonts that have signs instead of letters, as letters that every font has. */
export function writeSymbols(story: Xml): void {
  rewrite(story, ({ name, attrs }) => {
    if (name !== 'w:sym') return undefined
    const sign = signOf(attrs['w:font'] ?? '', Number.parseInt(attrs['w:char'] ?? '', 16))
    return [sign === undefined ? lost('symbols') : make('w:t', { 'xml:space': 'preserve' }, [sign])]
  })
  for (const run of all(story, 'w:r')) translate(run)
}

/** Typed letters in such a font. */
function translate(run: Xml) {
  const fonts = child(child(run, 'w:rPr'), 'w:rFonts')?.attrs
  const font = [fonts?.['w:ascii'], fonts?.['w:hAnsi']].find((name) => name !== undefined && isSymbolic(name))
  for (const text of run.children)
    if (isXml(text) && text.name === 'w:t')
      text.children = text.children.map((said) =>
        isXml(said)
          ? said
          : said.replace(font ? /\S/g : /[\uF020-\uF0FF]/g, (letter) => signOf(font ?? 'Symbol', letter.charCodeAt(0)) ?? letter),
      )
}

const isSymbolic = (font: string) => /^(symbol|wingdings( [23])?|webdings)$/i.test(font)

function signOf(font: string, code: number): string | undefined {
  if (!(code >= 0x20)) return undefined
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (!isSymbolic(font)) return place === code ? String.fromCodePoint(Math.min(code, 0x10ffff)) : undefined
  const found = hex(
    font.replace(/^./, (first) => first.toUpperCase()),
    place.toString(16).toUpperCase(),
  )
  return found && (everywhere[found.string] ?? found.string)
}

/** Few fonts have these. */
const everywhere: Record<string, string> = {
  ...{ '🗹': '☑', '🗷': '☒', '⮽': '☒', '⌧': '☒', '🞎': '☐', '🞏': '☐', '□': '☐', '❑': '☐', '❒': '☐', '⬜': '☐', '🗆': '☐' },
  ...{ '🗸': '✓', '🗵': '☒', '🗴': '✗', '🗶': '✗', '⮚': '➤' },
}
