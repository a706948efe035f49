import { z } from 'zod'
import type { Words } from '#locales/index.ts'
import { cleanText } from '#platform/text/clean.ts'
import { isPlausible, readMoment } from '#platform/text/dates.ts'

/** What can be wrong with an imported line or one of its keys. */
export type SentFault = keyof Words['exchange']['faults']

export const sentFault = (name: SentFault) => ({ error: name })

export const sentText = z.union([z.string(), z.number()], sentFault('text')).transform((value) => cleanText(String(value)).text)
export const sentLine = sentText.transform((value) => value.replace(/\s+/g, ' ').trim())
export const sentParagraph = sentText.transform((value) => value.trim())
export const sentFlag = z.boolean(sentFault('yesOrNo'))
/** A moment of any zone as a stored time. */
export const sentMoment = z
  .string(sentFault('time'))
  .transform(readMoment)
  .pipe(z.string(sentFault('time')).refine((time) => isPlausible(time, new Date()), sentFault('year')))
