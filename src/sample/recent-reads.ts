import { localDay } from '#platform/text/dates.ts'

const dayLength = 86_400_000
const days = 30

/** Spreads some of an article's reads over the last thirty days, so that "most read" has something to show: what is new is read most. */
export function recentReads(total: number, publishedAt: string, now: Date): { day: string; views: number }[] {
  const age = (now.getTime() - Date.parse(publishedAt)) / dayLength
  const share = age < days ? 0.9 : 0.02
  const shown = Math.max(1, Math.min(days, Math.ceil(age)))
  const views = Math.floor((total * share) / shown)
  if (views === 0) return []
  return Array.from({ length: shown }, (_, back) => ({ day: localDay(new Date(now.getTime() - back * dayLength)), views }))
}
