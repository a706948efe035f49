import { en } from './en.ts'
import { vi } from './vi.ts'

/** Every word the interface says, in each language; English must say all that Vietnamese does. */
export type Words = typeof vi
export type Language = 'vi' | 'en'

export const languages = ['vi', 'en'] as const
export const words: Record<Language, Words> = { vi, en }
