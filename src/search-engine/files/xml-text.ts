import { Parser } from 'htmlparser2'

/** Words end with these: paragraphs, cells and lines, in what Word, Excel, PowerPoint and OpenOffice write. */
const ends = new Set('w:p w:tab w:br w:tc si is v a:p a:br text:p text:h text:tab text:line-break text:s'.split(' '))
/** Nobody reads these: formulas, fields, and what was deleted. */
const unseen = new Set('w:instrText w:delText f text:tracked-changes'.split(' '))
const piece = 65_536

/** The words in an office program's XML, up to some letters behind `limit`. */
export function textOfXml(xml: string, limit: number): string {
  let text = ''
  let hidden = 0
  // A cell that shares its text with others holds a number instead.
  let shared = false
  const isHidden = (name: string) => unseen.has(name) || (shared && name === 'v')
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'c') shared = attributes.t === 's'
        if (isHidden(name)) hidden++
      },
      ontext(said) {
        if (hidden === 0) text += said
      },
      onclosetag(name) {
        if (isHidden(name)) hidden--
        if (ends.has(name)) text += ' '
      },
    },
    { xmlMode: true },
  )
  for (let at = 0; at < xml.length && text.length < limit; at += piece) parser.write(xml.slice(at, at + piece))
  return text
}
