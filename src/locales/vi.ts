import { errorWords } from './vi/errors.ts'
import { mediaWords } from './vi/media.ts'
import { newsroomWords } from './vi/newsroom.ts'
import { publicWords } from './vi/public.ts'

export const vi = { ...publicWords, ...errorWords, ...newsroomWords, ...mediaWords }
