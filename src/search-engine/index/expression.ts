/** What an article must hold: neighbouring tokens (often just one), or a combination. Each engine writes it in its own language. */
export type Expression =
  | { phrase: string[] }
  | { begins: string }
  /** In the title or the lead. */
  | { inHead: Expression }
  | { all: Expression[] }
  | { any: Expression[] }
  | { keep: Expression; without: Expression }

export const token = (text: string): Expression => ({ phrase: [text] })
