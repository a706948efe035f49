import { open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'

/** Files of other software, or of another form, that an import cannot read line by line: a key of `t.exchange.foreign`. */
export type ForeignFile =
  | 'wordpress'
  | 'blogger'
  | 'ghost'
  | 'jsonFeed'
  | 'jsonList'
  | 'jsonPretty'
  | 'xml'
  | 'packed'
  | 'database'
  | 'office'

const looked = 256 * 1024

/** Told by how a file begins; the first that fits. */
const beginnings: [ForeignFile, RegExp][] = [
  ['wordpress', /^\s*<[\s\S]*wordpress\.org\/export\//],
  ['wordpress', /^\s*\[\s*\{[\s\S]*?"(title|content)"\s*:\s*\{\s*"rendered"/],
  ['blogger', /^\s*<[\s\S]*(schemas\.google\.com\/blogger|generator[^>]*>\s*Blogger|www\.blogger\.com)/i],
  ['blogger', /^\s*\{[\s\S]*?"(kind"\s*:\s*"blogger#|xmlns\$(blogger|openSearch)")/],
  ['ghost', /^\s*\{\s*("db"\s*:\s*\[|"meta"\s*:\s*\{[^}]*\}\s*,\s*"data"\s*:|"data"\s*:\s*\{\s*"(posts|users|settings)")/],
  ['jsonFeed', /^\s*\{[\s\S]*?"version"\s*:\s*"https:\\?\/\\?\/jsonfeed\.org\\?\//],
  ['xml', /^\s*<(\?xml|!doctype|rss|feed|html)\b/i],
  ['jsonList', /^\s*\[\s*[{[\]]\s*("|\{|\}|$)/],
  ['jsonList', /^\s*\{\s*"(posts|items|articles|entries|data|pages|results)"\s*:\s*[[{]/],
  ['jsonPretty', /^\s*\{[ \t]*\r?\n\s*"[^"\n]*"\s*:/],
]

/** Kinds of files that are not text, by their usual ending. */
const packed = ['zip', 'gz', '7z', 'rar', 'xz', 'bz2', 'tar', 'zst']
const office = ['pdf', 'cfb', 'docx', 'xlsx', 'pptx', 'odt', 'rtf']

/** Whose file it is, if it is none that an import reads. @throws Error when it cannot be read */
export async function recogniseForeign(file: string): Promise<ForeignFile | undefined> {
  const bytes = await readHead(file)
  const ending = (await fileTypeFromBuffer(bytes))?.ext ?? ''
  if (packed.includes(ending)) return 'packed'
  if (office.includes(ending)) return 'office'
  if (ending === 'sqlite') return 'database'
  // As letters of one byte: only signs of ASCII are looked for.
  const head = bytes.toString('latin1').replace(/^\xef\xbb\xbf/, '')
  return beginnings.find(([, sign]) => sign.test(head))?.[0]
}

async function readHead(file: string): Promise<Buffer> {
  await using opened = await open(file)
  const { buffer, bytesRead } = await opened.read(Buffer.alloc(looked), 0, looked, 0)
  return buffer.subarray(0, bytesRead)
}
