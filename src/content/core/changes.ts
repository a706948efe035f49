import type { ArticleValues } from './article.ts'

/** What an editor can change, in the order of the form. */
export const fields = [
  ...(['kind', 'title', 'lead', 'body', 'categoryId', 'author', 'source'] as const),
  ...(['coverId', 'publishedAt', 'expiresAt', 'pinned'] as const),
] satisfies (keyof ArticleValues)[]

export type Field = (typeof fields)[number]

/** The fields in which two texts differ. */
export const changedFields = (before: ArticleValues, after: ArticleValues): Field[] => fields.filter((name) => before[name] !== after[name])
