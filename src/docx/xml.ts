import sax from 'sax'

/** An element of a part, named with the prefix that its namespace has by custom: `w:p`, `w14:checkbox`. */
export interface Xml {
  name: string
  attrs: Record<string, string>
  children: (Xml | string)[]
}

/** XML that is none. */
export class BadXml extends Error {}

// Drawings of Word's carry attributes of hundreds of kilobytes.
Object.assign(sax, { MAX_BUFFER_LENGTH: Infinity })

/** @throws BadXml */
export function readXml(text: string): Xml {
  const root: Xml = { name: '', attrs: {}, children: [] }
  const open = [root]
  const parser = sax.parser(true, { xmlns: true })
  parser.onopentag = (tag) => {
    const element = elementOf(tag as sax.QualifiedTag)
    open.at(-1)!.children.push(element)
    open.push(element)
  }
  parser.onclosetag = () => open.pop()
  parser.ontext = parser.oncdata = (said) => open.at(-1)!.children.push(said)
  parser.onerror = (error) => {
    // Programs forget to say what a prefix stands for; Word's own are known all the same.
    if (!error.message.startsWith('Unbound namespace prefix')) throw new BadXml(error.message)
    parser.error = null as never
  }
  parser.write(text.replace(/^\uFEFF/, '')).close()
  return root.children.find(isXml) ?? root
}

export const isXml = (node: Xml | string): node is Xml => typeof node !== 'string'

function elementOf({ uri, prefix, local, attributes }: sax.QualifiedTag): Xml {
  const attrs: Xml['attrs'] = {}
  for (const one of Object.values(attributes))
    if (one.prefix !== 'xmlns' && one.name !== 'xmlns') attrs[one.prefix ? nameOf(one.uri, one.prefix, one.local) : one.local] = one.value
  return { name: nameOf(uri, prefix, local), attrs, children: [] }
}

function nameOf(uri: string, prefix: string, local: string): string {
  // Strict documents leave out the year.
  const known =
    prefixes.get(uri) ??
    prefixes.get(uri.replace(/^http:\/\/purl\.oclc\.org\/ooxml\/(\w+)\//, 'http://schemas.openxmlformats.org/$1/2006/'))
  return [known ?? prefix, local].filter((part) => part !== '').join(':')
}

const namespaces: Record<string, string> = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  dgm: 'http://schemas.openxmlformats.org/drawingml/2006/diagram',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w10: 'urn:schemas-microsoft-com:office:word',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  wpc: 'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas',
}
const prefixes = new Map(Object.entries(namespaces).map(([prefix, uri]) => [uri, prefix]))

/** A whole part. Prefixes that are not ours stand for nothing but themselves. */
export function writeXml(root: Xml): string {
  const names = new Set<string>()
  const body = write(root, names)
  const declared = [...names]
    .filter((prefix) => prefix !== 'xml')
    .map((prefix) => ` xmlns:${prefix}="${namespaces[prefix] ?? `urn:${prefix}`}"`)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body.replace(/^<[\w:.-]+/, (tag) => tag + declared.join(''))}`
}

function write({ name, attrs, children }: Xml, names: Set<string>): string {
  let text = `<${name}`
  note(name, names)
  for (const [key, value] of Object.entries(attrs)) {
    note(key, names)
    text += ` ${key}="${escaped(value)
      .replaceAll('"', '&quot;')
      .replace(/[\n\r\t]/g, (c) => `&#${c.charCodeAt(0)};`)}"`
  }
  if (children.length === 0) return `${text}/>`
  text += '>'
  for (const child of children) text += isXml(child) ? write(child, names) : escaped(child)
  return `${text}</${name}>`
}

const note = (name: string, names: Set<string>) => {
  const colon = name.indexOf(':')
  if (colon > 0) names.add(name.slice(0, colon))
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
