import { relative, resolve } from 'node:path'
import type { Portal } from '#platform/context.ts'
import type { SiteColumns } from './site-info.store.ts'

/** What is known of a portal when its first steps are looked at. */
export interface Standing {
  portal: Portal
  site: SiteColumns & { logo_id: number | null }
  /** What of it is still the sample's. */
  sample: Set<string>
  categories: number
  people: number
  secondFactors: number
}

type Told = 'name' | 'parent' | 'address' | 'phone' | 'email' | 'responsible'

export type StepName = Told | 'emblem' | 'categories' | 'secondPerson' | 'secondFactor' | 'copies' | 'mail'

/** Something a new portal needs: whether it is done, and where that is done. */
export interface FirstStep {
  name: StepName
  /** Below `/quan-tri`; none where the operator of the server does it, by a setting. */
  path?: string
  isDone: (standing: Standing) => boolean
}

const told = (name: Told): FirstStep => ({
  name,
  path: `/trang#${name}`,
  isDone: ({ site, sample }) => site[name] !== '' && !sample.has(name),
})

/** The set-up of a portal, in its order. Each may wait; what is missing stands on its administrators' desk. */
export const firstSteps: readonly FirstStep[] = [
  ...(['name', 'parent', 'address', 'phone', 'email', 'responsible'] as const).map(told),
  { name: 'emblem', path: '/trang#logo', isDone: ({ site }) => site.logo_id !== null },
  { name: 'categories', path: '/chuyen-muc', isDone: ({ categories }) => categories > 0 },
  { name: 'secondPerson', path: '/nguoi-dung/moi', isDone: ({ people }) => people > 1 },
  { name: 'secondFactor', path: '/xac-thuc', isDone: ({ secondFactors }) => secondFactors > 0 },
  { name: 'copies', isDone: ({ portal: { config } }) => relative(resolve(config.dataDir), resolve(config.backupDir)).startsWith('..') },
  { name: 'mail', isDone: ({ portal: { config } }) => config.smtpUrl !== undefined },
]
