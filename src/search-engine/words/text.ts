const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }

/** The words of an article's HTML as it was sanitised at save. Much faster than reading the Markdown again. */
export const textOfHtml = (html: string): string =>
  html
    .replace(/<\/?(?:a|strong|em|b|i|u|s|del|sub|sup|code)\b[^<>]*>/g, '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity]!)
    .replace(/\s+/g, ' ')
    .trim()
