/** What a kind of content is called. Its other words stand beside these: the names of its fields, what its own pages say. */
export interface KindWords {
  /** One of them, as a list of many kinds names it. */
  one: string
  /** Its public list. */
  many: string
  /** The button that begins one. */
  write: string
  /** What stands above the title of one; “Chi tiết tin” unless given. */
  detail?: string
  [besides: string]: unknown
}
