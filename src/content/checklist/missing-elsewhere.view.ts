import type { Words } from '#locales/index.ts'
import type { MissingElsewhere } from './missing-elsewhere.query.ts'

/** What the text alone does not tell a reader will miss, in sentences. */
export const showMissingElsewhere = ({ checklist }: Words, { scans, domains }: MissingElsewhere): string[] => [
  ...scans.map(({ title }) => checklist.scan(title)),
  ...domains.map(({ host, state }) => checklist[state === 'new' ? 'newDomain' : 'refusedDomain'](host)),
]
