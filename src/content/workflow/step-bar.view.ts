import type { Rules } from '#approval/rules.ts'
import { deskPath, isPublic } from '#content/core/article.ts'
import { dueAtOf, type Manuscript, wasPublished } from '#content/core/manuscript.ts'
import type { Reader } from '#content/reading/teaser.view.ts'
import type { User } from '#users/user.ts'
import { leadsNowhere, type Step, stepsFor, type WorkItem } from './workflow.ts'

/** The steps that somebody may take with an article as it stands: what a thumb reaches while one reads. */
export function showSteps(
  reader: Reader,
  { manuscript, piece, editor, rules, now }: { manuscript: Manuscript; piece: WorkItem; editor: User; rules: Rules; now: string },
) {
  const { t, link } = reader
  const { article, values } = manuscript
  const path = deskPath(article)
  const steps = stepsFor(piece, editor, rules)
  const moment = (isPublic(article, now) ? dueAtOf(manuscript) : values.publishedAt) ?? undefined
  const leading = steps.filter((step) => !step.marks && step.name !== 'save' && !(step.to && leadsNowhere(step, manuscript)))
  const buttons = leading.map((step) => showButton(stepWords(reader, manuscript), step, moment, now))
  const isMain = ({ step, danger }: { step: Step['name']; danger: boolean }) => !danger && step !== 'discard' && step !== 'urgent'
  return {
    action: link(path),
    version: article.version,
    editHref: steps.some(({ name }) => name === 'save') ? link(`${path}/sua`) : '',
    main: buttons.filter(isMain),
    reasons: buttons.filter(({ danger }) => danger),
    more: buttons.filter((button) => !button.danger && !isMain(button)),
    bin: steps.find(({ name }) => name === 'bin')?.name ?? '',
    shareHref: article.binned ? '' : link(`${path}/chia-se`),
    reasonLabel: t.articleForm.fields.reason,
  }
}

/** What readers see already is not saved or published, its change is. */
export const stepWords = ({ t }: Reader, manuscript?: Manuscript): Reader['t']['steps'] =>
  manuscript && wasPublished(manuscript.article)
    ? { ...t.steps, ...t.changeSteps, ...(manuscript.article.status === 'withdrawn' ? { publish: t.steps.publish } : {}) }
    : t.steps

export function showButton(names: Reader['t']['steps'], step: Step, publishAt: string | undefined, now: string) {
  const scheduled = step.name === 'publish' && publishAt !== undefined && publishAt > now
  return {
    step: step.name,
    name: names[scheduled ? 'schedule' : step.name],
    primary: step.to === 'published',
    danger: step.needsReason === true,
  }
}
