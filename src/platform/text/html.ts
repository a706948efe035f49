import { onlyCharacters } from './characters.ts'

const special = /[&<>"']/

/** Of what no text may hold. The flag `u` would take five times as long: the last two numbers of each plane stand as their halves. */
const strange = new RegExp(
  '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\uFDD0-\\uFDEF\\uFFFE\\uFFFF]|' +
    '[\\uD83F\\uD87F\\uD8BF\\uD8FF\\uD93F\\uD97F\\uD9BF\\uD9FF\\uDA3F\\uDA7F\\uDABF\\uDAFF\\uDB3F\\uDB7F\\uDBBF\\uDBFF][\\uDFFE\\uDFFF]',
)

/** Most texts need nothing, and looking takes half as long as replacing. */
export function escapeHtml(text: string): string {
  const clean = strange.test(text) ? onlyCharacters(text) : text
  return special.test(clean) ? escapeAll(clean) : clean
}

/** Letter by letter: a pattern takes ten times as long over a large text full of signs. */
function escapeAll(text: string): string {
  let escaped = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const entity = entityOf(text.charCodeAt(i))
    if (entity === undefined) continue
    escaped += text.slice(from, i) + entity
    from = i + 1
  }
  return escaped + text.slice(from)
}

/** For `"`, `&`, `'`, `<` and `>`; nearly every letter comes after them. */
function entityOf(code: number): string | undefined {
  if (code > 62) return undefined
  if (code === 34) return '&quot;'
  if (code === 38) return '&amp;'
  if (code === 39) return '&#39;'
  if (code === 60) return '&lt;'
  return code === 62 ? '&gt;' : undefined
}

const written: Record<string, string> = { '&quot;': '"', '&amp;': '&', '&#39;': "'", '&lt;': '<', '&gt;': '>' }

/** What `escapeHtml` wrote, as it was. */
export const unescapeHtml = (html: string): string => html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => written[entity] ?? entity)
