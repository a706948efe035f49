import { errorWords } from './vi/errors.ts'
import { publicWords } from './vi/public.ts'

export const vi = { ...publicWords, ...errorWords }
