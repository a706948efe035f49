const special = /[&<>"']/

/** Most texts need nothing, and looking takes half as long as replacing. */
export const escapeHtml = (text: string): string => (special.test(text) ? escapeAll(text) : text)

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
