import type { Status } from '#content/core/article.ts'
import type { SaidKeys } from './said-keys.ts'
import { readWrittenMoment } from './written-moment.ts'

/** Something that may be meant in more than one way. */
export interface Unclear {
  key: string
  value: unknown
}

/** Whether a new article begins as a draft. What is unclear does: nothing is published by accident. */
export interface Publication {
  startsAs: Status | null
  unclear: Unclear[]
}

/** Other software's words for what an article is. */
const states: Record<string, Status> = {
  ...{ publish: 'published', public: 'published', live: 'published', future: 'published', scheduled: 'published' },
  ...{ pending: 'submitted', review: 'submitted', private: 'draft', hidden: 'draft', trash: 'draft', archived: 'draft' },
}

/** A key, and what a yes or a no in it makes of an article. */
const answers: { names: string[]; yes?: Status; no?: Status }[] = [
  { names: ['draft', 'isdraft'], yes: 'draft' },
  { names: ['published', 'ispublished', 'publish'], no: 'draft' },
  { names: ['public', 'ispublic'], no: 'draft' },
  { names: ['private', 'isprivate', 'hidden', 'unlisted', 'archived'], yes: 'draft' },
]

/** Reads `draft`, `published`, `visibility` and their like; a `status` that only others know is rewritten. */
export function publicationOf(said: SaidKeys): Publication {
  const found: (Status | undefined)[] = []
  const unclear: Unclear[] = []
  for (const { names, yes, no } of answers)
    for (const { key, value } of said.takeAll(names)) {
      const answer = readAnswer(value)
      if (answer === undefined && isDate(value)) said.leave(key)
      else if (answer === undefined) unclear.push({ key, value })
      else found.push(answer ? yes : no)
    }
  for (const { key, value } of said.takeAll(['visibility', 'poststatus', 'state'])) {
    const state = stateOf(value)
    if (state) found.push(state)
    else unclear.push({ key, value })
  }
  const startsAs = unclear.length > 0 || found.includes('draft') ? 'draft' : (found.find(Boolean) ?? null)
  return { startsAs, unclear }
}

/** `published` may hold the day. */
const isDate = (value: unknown) => readWrittenMoment(value) !== undefined

/** Of `status` and its like. */
export const stateOf = (value: unknown): Status | undefined => {
  const word = String(value).trim().toLowerCase()
  return Object.hasOwn(states, word) ? states[word] : (['draft', 'submitted', 'published'] as const).find((status) => status === word)
}

const yes = ['true', 'yes', 'y', 'on', '1', 'có', 'đúng']
const no = ['false', 'no', 'n', 'off', '0', 'không', 'sai']

function readAnswer(value: unknown): boolean | undefined {
  const word = String(value).trim().toLowerCase()
  if (yes.includes(word)) return true
  return no.includes(word) ? false : undefined
}
