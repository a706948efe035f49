import { changePhaseOf, listPhases, phaseOf } from '#content/core/phase.ts'
import type { Reader } from '#content/reading/teaser.view.ts'
import { kindNames } from '#kinds.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { localIso, showMoment } from '#platform/text/dates.ts'
import type { NewsroomItem } from './newsroom.store.ts'

/** A line of the newsroom's lists: finished strings. */
export function showItem(portal: Portal, { t, link }: Reader, item: NewsroomItem) {
  const phase = phaseOf(item, timestamp(portal.clock))
  const change = item.change && changePhaseOf(item.change)
  return {
    href: link(`/quan-tri/tin/${item.id}`),
    title: item.title,
    phase,
    phaseName: t.phases[phase],
    kind: t.kinds[item.kind],
    category: item.category,
    changed: t.articleList.changedBy(showMoment(item.updatedAt), item.updatedBy),
    changedIso: localIso(item.updatedAt),
    published: item.publishedAt && item.status !== 'draft' ? showMoment(item.publishedAt) : '',
    publishedIso: item.publishedAt ? localIso(item.publishedAt) : '',
    urgent: item.urgent,
    scheduled: item.dueAt ? t.pending.scheduledFor(showMoment(item.dueAt)) : '',
    change: change && { phase: change, name: t.changePhases[change] },
    reason: (change === 'returned' ? item.change?.reason : phase === 'returned' ? item.reason : null) ?? '',
  }
}

/** The choices above the list. */
export function showFilters({ t }: Reader, categories: { slug: string; name: string }[]) {
  const l = t.articleList
  return [
    { name: 'q', label: l.text, type: 'search', attributes: { autocomplete: 'off' } },
    select('trang-thai', l.phase, [['', l.anyPhase], ...listPhases.map((phase) => [phase, t.phases[phase]])]),
    select('loai', l.kind, [['', l.anyKind], ...kindNames.map((kind) => [kind, t.kinds[kind]])]),
    select('chuyen-muc', l.category, [
      ['', l.anyCategory],
      ...categories.map(({ slug, name }) => [slug, name]),
      [noCategory, l.noCategory],
    ]),
    { name: 'cua-toi', label: l.mine, type: 'checkbox' },
  ]
}

const select = (name: string, label: string, options: string[][]) => ({ name, label, type: 'select', options })

/** In the address, where a category's slug would stand. */
export const noCategory = '-'
