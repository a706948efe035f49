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

/** As sanitised HTML has them: no sign of a tag stands within one. */
const tags = /<a\b[^<>]*>|<\/a>|<img\b[^<>]*>/g
const address = / (?:href|src)="[^"]*\/media\/([0-9a-f]{32})[-/]/

/** The pictures and files that HTML shows or links to, by the hash it names them by. */
export const namesIn = (html: string): string[] => [...new Set([...html.matchAll(/\/media\/([0-9a-f]{32})[-/]/g)].map(([, hash]) => hash!))]

/** HTML that says in the place of each picture and file what became of it; `say` is given as HTML. What a link says stays. */
export function withoutTakenDown(
  html: string,
  takedowns: Map<string, Takedown>,
  say: (what: 'picture' | 'file', takedown: Takedown) => string,
): string {
  if (takedowns.size === 0) return html
  let [left, pictured]: [Takedown | undefined, boolean] = [undefined, false]
  return html.replace(tags, (tag) => {
    if (tag === '</a>') return left ? endOfLink() : tag
    const takedown = takedowns.get(address.exec(tag)?.[1] ?? '')
    if (tag.startsWith('<img')) {
      pictured = true
      return takedown ? say('picture', takedown) : tag
    }
    ;[left, pictured] = [takedown, false]
    return takedown ? '' : tag
  })

  /** A picture says so itself. */
  function endOfLink() {
    const said = pictured ? '' : ` ${say('file', left!)}`
    left = undefined
    return said
  }
}
