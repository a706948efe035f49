import { formField } from './form-fields.ts'
import { codeOfLink, linkedTo, placeLinkedTo } from './links.ts'
import { lost, make, rewrite, saysSomething } from './tree.ts'
import { isXml, type Xml } from './xml.ts'

/** A field between its begin and its end: its code, then what it shows. */
interface Field {
  begin: Xml
  signs: Xml[]
  code: string
  /** What stands in its code and is not seen: signs and results of other fields. */
  unseen: Xml[]
  shows: boolean
}

/** Leaves of every field what it shows; links stay fields. */
export function resolveFields(story: Xml): void {
  const changed = new Map<Xml, Xml[]>()
  const open: Field[] = []
  const visit = (element: Xml) => {
    for (const one of element.children) {
      if (!isXml(one)) continue
      if (element.name === 'w:r' && one.name !== 'w:rPr') meet(one)
      visit(one)
    }
  }
  const meet = (one: Xml) => {
    const type = one.name === 'w:fldChar' ? one.attrs['w:fldCharType'] : undefined
    if (type === 'begin') open.push({ begin: one, signs: [one], code: '', unseen: [], shows: false })
    const field = open.at(-1)
    if (!field) return
    if (one.name === 'w:instrText') field.code += one.children.join('')
    if (type === 'separate') field.shows = true
    if (type === 'separate' || type === 'end' || one.name === 'w:instrText') field.signs.push(one)
    for (const coded of new Set([open.find(({ shows }) => !shows), open.findLast(({ shows }) => !shows)]))
      if (coded && coded.begin !== one) coded.unseen.push(one)
    if (type === 'end') close(open.pop()!, changed)
  }
  visit(story)
  rewrite(story, (element) => {
    if (element.name === 'w:fldSimple') return simple(element)
    return changed.get(element)
  })
}

function close(field: Field, changed: Map<Xml, Xml[]>) {
  const { begin, signs, code, unseen, shows } = field
  const link = linkedTo(code)
  for (const one of unseen) if (!signs.includes(one)) changed.set(one, [])
  if (link && shows) return keepLink(field, codeOfLink(link), changed)
  for (const one of signs) changed.set(one, [])
  const form = formField(begin)
  const said = form ?? (shows ? undefined : saidByCode(code))
  if (said !== undefined) changed.set(begin, [make('w:t', { 'xml:space': 'preserve' }, [said])])
  else if (!shows && !isSilent(code)) changed.set(begin, [lost('fields')])
}

/** Its code anew, since whoever reads it next takes all up to the last quotation mark. */
function keepLink({ signs }: Field, code: string, changed: Map<Xml, Xml[]>) {
  const [first, ...more] = signs.filter(({ name }) => name === 'w:instrText')
  if (first) changed.set(first, [{ ...first, children: [code] }])
  for (const one of more) changed.set(one, [])
}

/** Fields that show nothing in the text by nature. */
const isSilent = (code: string) =>
  /^(XE|TC|TA|RD|SET|ASK|PRIVATE|ADVANCE|FORMTEXT|NEXT|NEXTIF|SKIPIF|DATA|HYPERLINK|TOC|INDEX)?(\s|$)/i.test(code.trim())

/** A button's words stand in its code. */
const saidByCode = (code: string) => /^\s*MACROBUTTON\s+\S+\s+(.*?)\s*$/is.exec(code)?.[1]

function simple(field: Xml): (Xml | string)[] {
  const place = placeLinkedTo(field.attrs['w:instr'] ?? '')
  if (saysSomething(field)) return place ? [make('w:hyperlink', { 'w:anchor': place }, field.children)] : field.children
  const said = saidByCode(field.attrs['w:instr'] ?? '')
  if (said) return [make('w:r', {}, [make('w:t', {}, [said])])]
  return isSilent(field.attrs['w:instr'] ?? '') ? field.children : [...field.children, lost('fields')]
}
