/** Text in which Markdown finds no signs. Signs that mean something only at the start of a line are the caller's. */
export function escapeText(text: string, { linked }: { linked: boolean }): string {
  const plain = text
    .replace(/[\\`*[\]~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
  return linked ? plain : withoutAddresses(plain)
}

/** What would become a link by itself, but is none. */
const withoutAddresses = (text: string) =>
  text
    .replace(/\b(https?|ftp):\/\//gi, '$1\\://')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/(?<=[\w.+-])@(?=[\w-])/g, '\\@')

/** Backticks enough to hold `text`. */
export const fence = (text: string): string =>
  '`'.repeat(Math.max(2, ...(text.match(/^[^\S\r\n\u2028\u2029]*`+/gm) ?? []).map((run) => run.trim().length)) + 1)
