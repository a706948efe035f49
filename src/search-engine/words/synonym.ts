/** An abbreviation and what it stands for, as editors wrote them. */
export interface Synonym extends SynonymValues {
  id: number
}

export interface SynonymValues {
  short: string
  long: string
  weight: Weight
}

/** How nearly two mean the same, in percent: the same, nearly the same, or something near it. */
export const weights = [95, 80, 50] as const
export type Weight = (typeof weights)[number]
