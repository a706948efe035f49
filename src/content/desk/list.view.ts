import { deskPath } from '#content/core/article.ts'
import { ownFields } from '#content/core/fields.ts'
import { changePhaseOf, listPhases, phaseOf } from '#content/core/phase.ts'
import type { Reader } from '#content/reading/teaser.view.ts'
import { type KindName, kindNames, kindOf, kindsBeside, usualKind } from '#kinds.ts'
import type { Words } from '#locales/index.ts'
import { timestamp } from '#platform/clock.ts'
import type { Portal } from '#platform/context.ts'
import { localIso, showMoment } from '#platform/text/dates.ts'
import type { NewsroomItem } from './newsroom.store.ts'

/** A line of the newsroom's lists: finished strings. */
export function showItem(portal: Portal, { t, link }: Reader, item: NewsroomItem) {
  const phase = phaseOf(item, timestamp(portal.clock))
  const change = item.change && changePhaseOf(item.change)
  return {
    href: link(deskPath(item)),
    title: item.title,
    phase,
    phaseName: t.phases[phase],
    kind: t.kinds[item.kind].one,
    category: item.category,
    own: ownColumns(t, item.kind).map(({ name, field }) => field.shown(item.own[name] ?? field.blank, t, none)),
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

/** The fields of a kind that its list shows. */
export const ownColumns = (t: Words, kind: KindName) =>
  (kindOf(kind).columns ?? []).flatMap((name) => {
    const field = ownFields(kind).find((own) => own.name === name)
    return field ? [{ name, field, label: field.label(t) }] : []
  })

const none = { categories: [], pictures: [] }

/** The buttons that begin something: of one kind, or of those that are written among the articles. */
export const writeButtons = ({ t, link }: Reader, kind: KindName = usualKind) =>
  kindsBeside(kind).map(({ name, newsroom }, i) => ({
    href: link(`/quan-tri${newsroom}/moi${i === 0 ? '' : `?loai=${name}`}`),
    name: t.kinds[name].write,
  }))

/** The choices above the list. */
export function showFilters({ t }: Reader, categories: { slug: string; name: string }[], ofAllKinds = true) {
  const l = t.articleList
  return [
    { name: 'q', label: l.text, type: 'search', attributes: { autocomplete: 'off' } },
    select('trang-thai', l.phase, [['', l.anyPhase], ...listPhases.map((phase) => [phase, t.phases[phase]])]),
    ...(ofAllKinds ? [select('loai', l.kind, [['', l.anyKind], ...kindNames.map((kind) => [kind, t.kinds[kind].one])])] : []),
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
