import { errorWords } from './en/errors.ts'
import { publicWords } from './en/public.ts'

export const en = { ...publicWords, ...errorWords }
