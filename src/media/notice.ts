import type { Language, Words } from '#locales/index.ts'
import { showDate } from '#platform/text/dates.ts'
import { escapeHtml } from '#platform/text/html.ts'
import type { Takedown } from './takedown.ts'

/** What stands in the place of a picture or file that was taken down, as HTML. */
export function takedownNotice({ t, language }: { t: Words; language: Language }, what: 'picture' | 'file', { at, reason }: Takedown) {
  const said = `${t.takedown.gone[what](showDate(at))} <span lang="vi">${escapeHtml(reason)}</span>`
  return `<span class="taken-down" lang="${language}">${said}</span>`
}
