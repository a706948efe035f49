/** What an article must hold: neighbouring tokens (often just one), or a combination. Each engine writes it in its own language. */
export type Expression =
  | { phrase: string[] }
  /** `begins`: a token of the title begins so. */
  | { inTitle: string[]; begins?: string }
  | { all: Expression[] }
  | { any: Expression[] }
  | { keep: Expression; without: Expression }

export const token = (text: string): Expression => ({ phrase: [text] })

/** Stands in every article, so that what only helps the rank need not be there. */
export const everywhere = '='

/** The same articles as `needed`, those that also hold `helpful` tokens ranked higher. */
export const rankedBy = (needed: Expression, helpful: Expression[]): Expression =>
  helpful.length === 0 ? needed : { all: [needed, { any: [token(everywhere), ...helpful] }] }
