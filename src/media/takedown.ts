/** A picture or file that readers may not have any more, and why. */
export interface Takedown {
  /** `picture:12`, `attachment:3` */
  subject: string
  fileName: string
  /** In the words of who did it; readers see them. */
  reason: string
  at: string
  /** A person's full name, as it was then. */
  by: string
}

/** Whether a picture or a file, and its number. */
export const subjectOf = (what: 'picture' | 'attachment', { id }: { id: number }): string => `${what}:${id}`

const address = String.raw`"[^"]*?\/media\/([0-9a-f]{32})[-/][^"]*"`
const link = new RegExp(String.raw`<a\b[^>]*? href=${address}[^>]*>(.*?)<\/a>`, 'gs')
const image = new RegExp(String.raw`<img\b[^>]*? src=${address}[^>]*>`, 'g')

/** The pictures and files that HTML shows or links to, by the hash it names them by. */
export const namesIn = (html: string): string[] => [...new Set([...html.matchAll(/\/media\/([0-9a-f]{32})[-/]/g)].map(([, hash]) => hash!))]

/** HTML that says in the place of each picture and file what became of it; `say` is given as HTML. What a link says stays. */
export function withoutTakenDown(
  html: string,
  takedowns: Map<string, Takedown>,
  say: (what: 'picture' | 'file', takedown: Takedown) => string,
): string {
  if (takedowns.size === 0) return html
  const unlinked = html.replace(link, (whole, hash, words) => {
    const takedown = takedowns.get(hash)
    if (!takedown) return whole
    return words.includes('<img') ? words : `${words} ${say('file', takedown)}`
  })
  return unlinked.replace(image, (whole, hash) => {
    const takedown = takedowns.get(hash)
    return takedown ? say('picture', takedown) : whole
  })
}
