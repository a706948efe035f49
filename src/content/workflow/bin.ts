/** How long what was thrown away can be taken back. */
export const binDays = 30

/** When an article that was thrown away at a stored time loses its text. */
export const emptiedAt = (binnedAt: string): string => new Date(Date.parse(binnedAt) + binDays * 86_400_000).toISOString()
