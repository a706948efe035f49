import { type Article, articlePath, deskPath, isPublic } from '#content/core/article.ts'
import type { Manuscript } from '#content/core/manuscript.ts'
import { changePhaseOf, phaseOf } from '#content/core/phase.ts'
import type { Reader } from '#content/reading/teaser.view.ts'
import { showDate, showMoment, showStamp } from '#platform/text/dates.ts'
import { emptiedAt } from './bin.ts'
import type { Step } from './workflow.ts'

/** Where an article stands, as a badge and a few words. */
export function showState(reader: Reader, article: Article, now: string) {
  const phase = phaseOf(article, now)
  return {
    title: article.title,
    phase,
    phaseName: reader.t.phases[phase],
    time: article.publishedAt && phase !== 'draft' ? showStamp(article.publishedAt) : '',
    reason:
      phase === 'returned' || phase === 'withdrawn' ? { label: reader.t.articleForm.reasonFor[phase], text: article.reason ?? '' } : null,
    href: isPublic(article, now) ? reader.link(articlePath(article)) : '',
  }
}

export const showBinned = ({ t }: Reader, at: string) => t.bin.until(showDate(emptiedAt(at)))

/** What was published in haste asks for a second reader. */
export function showUrgent({ t }: Reader, { urgent }: Article, name: string, review?: Step) {
  if (!urgent) return undefined
  return { text: t.urgent.by(name, showMoment(urgent.at)), advice: review ? t.urgent.ask : t.urgent.waits, step: review?.name ?? '' }
}

/** What waits beside the text that readers see. */
export function showChange({ t, link }: Reader, { article, change }: Manuscript) {
  if (!change) return undefined
  const state = changePhaseOf(change)
  const text = article.status === 'withdrawn' ? t.pending.besideWithdrawn : t.pending[state]
  return {
    name: t.changePhases[state],
    text: text(showMoment(change.at)),
    reason: state === 'returned' ? (change.reason ?? '') : '',
    compareHref: link(`${deskPath(article)}/ban/${change.version}?so-voi=${change.baseVersion}`),
  }
}

/** What is to appear by itself beside the text that readers see. */
export function showScheduled({ t, link }: Reader, { article, scheduled }: Manuscript, marks: Step[]) {
  if (!scheduled) return undefined
  return {
    name: t.pending.scheduledName,
    text: t.pending.scheduled(showStamp(scheduled.dueAt)),
    compareHref: link(`${deskPath(article)}/ban/${scheduled.version}?so-voi=${scheduled.baseVersion}`),
    step: marks.find(({ name }) => name === 'unschedule')?.name ?? '',
  }
}
