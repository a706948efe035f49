import { isScheduled } from '#content/core/article.ts'
import { lastSaved, type Manuscript, wasPublished } from '#content/core/manuscript.ts'
import type { Reader } from '#content/reading/teaser.view.ts'
import type { Step } from '#content/workflow/workflow.ts'
import { showStamp, showTime } from '#platform/text/dates.ts'

/** What the next page says of a step that was taken. */
export function whatWasDone({ t }: Pick<Reader, 't'>, step: Step, after: Manuscript, now: string, before?: Manuscript): string {
  const { article, change, scheduled } = after
  const time = showTime(lastSaved(after).at)
  if (step.name === 'publish' && isScheduled(article, now)) return t.done.schedule(showStamp(article.publishedAt!))
  if (step.name === 'publish' && scheduled) return t.done.scheduleChange(showStamp(scheduled.dueAt))
  if (!before || !wasPublished(before.article)) return t.done[step.name](time)
  if (step.name === 'withdraw' && change) return t.done.withdrawWithChange()
  if (step.name === 'publish' && before.article.status === 'published') return t.done.publishChange()
  return (t.doneBeside as Record<string, (time: string) => string>)[step.name]?.(time) ?? t.done[step.name](time)
}
